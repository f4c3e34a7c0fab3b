using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Library;

/// <summary>The example versions show what they are meant to show.</summary>
public sealed class ExampleLibraryTests
{
    [TestCase("1.0.0")]
    [TestCase("1.1.0")]
    public void Each_version_agrees_with_its_own_cases(string version)
    {
        var pack = ExampleLibrary.Load(version);
        var cases = CaseReader.ReadFolder(ExampleLibrary.FolderOf(version), pack.Pack);

        DiagnosticText.Render([.. pack.Pack.Warnings, .. cases.Diagnostics]).ShouldBe("0 errors, 0 warnings\n");
        cases.Value.Cases.Select(each => CaseRunner.Run(pack, each)).Where(result => !result.Passed).ShouldBeEmpty();
    }

    [Test]
    public void The_changed_threshold_flips_the_verdict_of_one_case_and_of_no_other()
    {
        var (earlier, later) = (Expected("1.0.0"), Expected("1.1.0"));

        later.Keys.ShouldBe(earlier.Keys);
        earlier.Where(each => later[each.Key] != each.Value).Select(each => each.Key).ShouldBe(["A repeat after an improvement by half"]);
    }

    private static Dictionary<string, string> Expected(string version) => CaseReader.ReadFolder(ExampleLibrary.FolderOf(version)).Value.Cases
        .ToDictionary(each => each.Name, each => $"{each.Expectation.Outcome}: {string.Join(", ", each.Expectation.Lines.SelectMany(line => line.Criteria))}");
}
