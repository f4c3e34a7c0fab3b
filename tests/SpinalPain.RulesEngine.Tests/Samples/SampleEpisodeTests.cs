using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Determinations;

namespace SpinalPain.RulesEngine.Tests.Samples;

/// <summary>Each sample episode beside the determination that it gets.</summary>
public sealed class SampleEpisodeTests
{
    private const string Folder = "samples/episodes";

    private static IEnumerable<string> Names() => Directory.GetFiles(Golden.PathOf(Folder), "*.json")
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name))
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Names))]
    public void A_sample_is_decided_as_its_golden_file_says(string name)
    {
        var determination = CgsPack.Compiled.Evaluate(Read(name));

        Golden.Compare($"{Folder}/{name}.expected.json", Recorded.Write(determination));
    }

    [TestCaseSource(nameof(Names))]
    public void A_sample_has_the_outcome_that_its_name_says(string name)
    {
        string[] endings = ["-more-information", "-not-covered", "-not-governed", "-covered"];
        CoverageOutcome[] outcomes = [CoverageOutcome.MoreInformationNeeded, CoverageOutcome.NotCovered, CoverageOutcome.NotGoverned, CoverageOutcome.Covered];
        var ending = Array.FindIndex(endings, ending => name.EndsWith(ending, StringComparison.Ordinal));

        CgsPack.Compiled.EvaluateOutcome(Read(name)).ShouldBe(outcomes[ending]);
    }

    [Test]
    public void In_the_sample_of_the_readme_nothing_is_open()
    {
        var determination = CgsPack.Compiled.Evaluate(Read("esi-initial-covered"));

        determination.Missing.ShouldBeEmpty();
        determination.Lines.SelectMany(line => line.Criteria).Select(criterion => criterion.Status).Distinct()
            .ShouldBeSubsetOf([CriterionStatus.Met, CriterionStatus.NotApplicable, CriterionStatus.DueWithClaim]);
    }

    private static PatientEpisode Read(string name)
    {
        var read = EpisodeReader.Read(File.ReadAllBytes(Golden.PathOf($"{Folder}/{name}.json")), $"{name}.json");
        read.Succeeded.ShouldBeTrue(DiagnosticText.Render(read.Diagnostics));
        return read.Value;
    }
}
