using System.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Samples;

/// <summary>The sample in samples/QuickStart, run as a reader of the README runs it.</summary>
public sealed class QuickStartTests
{
    [Test]
    public void The_determination_of_a_sample_episode_is_printed()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "QuickStart.dll")])
        {
            WorkingDirectory = Golden.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        error.GetAwaiter().GetResult().ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        Golden.Compare("tests/data/quick-start.txt", output.ReplaceLineEndings("\n"));
    }
}
