using System.Diagnostics;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>The sample in samples/LiveReview says what its golden file says.</summary>
public sealed class LiveReviewTests
{
    [Test]
    public void A_claim_becomes_covered_document_by_document()
    {
        var (code, output, error) = Run();

        error.ShouldBeEmpty();
        code.ShouldBe(0);
        Golden.Compare("tests/data/nrules/live-review.txt", output);
    }

    [Test]
    public void An_episode_that_cannot_be_read_is_told()
    {
        var (code, output, error) = Run("samples/episodes/nowhere.json");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("SP1001");
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "LiveReview.dll"), .. arguments])
        {
            WorkingDirectory = Golden.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result);
    }
}
