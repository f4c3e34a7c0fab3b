using System.Globalization;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>How often each answer occurs, so that a reader sees that no contestant is spared the hard ones.</summary>
internal static class WorkloadShare
{
    public static void Write(IReadOnlyList<GeneratedEpisode> episodes, TextWriter output)
    {
        var pack = CompiledPack.Compile(CgsPack.TwoPolicies);
        var lines = episodes.SelectMany(each => pack.Evaluate(each.Episode).Lines).ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{episodes.Count} episodes, {episodes.Count(each => each.HasHoles)} of them with holes; {lines.Length} lines."));
        output.WriteLine();
        output.WriteLine("| outcome | lines |");
        output.WriteLine("|---|--:|");
        foreach (var outcome in Enum.GetValues<CoverageOutcome>())
        {
            output.WriteLine($"| {outcome.InWords()} | {Share(lines.Count(line => line.Outcome == outcome), lines.Length)} |");
        }

        output.WriteLine();
        output.WriteLine("| criterion | met | not met | unknown | does not apply | due with claim |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var criterion in lines.SelectMany(line => line.Criteria).GroupBy(result => result.Id))
        {
            var results = criterion.ToArray();
            CriterionStatus[] statuses =
                [CriterionStatus.Met, CriterionStatus.NotMet, CriterionStatus.Unknown, CriterionStatus.NotApplicable, CriterionStatus.DueWithClaim];
            var shares = statuses.Select(status => Share(results.Count(result => result.Status == status), results.Length));
            output.WriteLine($"| {criterion.Key} | {string.Join(" | ", shares)} |");
        }
    }

    private static string Share(int count, int total) => string.Create(CultureInfo.InvariantCulture, $"{100m * count / total:0.0}%");
}
