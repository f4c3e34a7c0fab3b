using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary><c>check</c>: whether all contestants agree on every line, and whether generated lines can be read.</summary>
internal static class CheckCommand
{
    public static int Run(IReadOnlyList<IContestant> contestants)
    {
        var output = Console.Out;
        WorkloadShare.Write(EpisodeSet.All, output);
        output.WriteLine();
        var open = CompleteRecords.Check(EpisodeSet.All, output);
        var unread = WrittenLines.Check(output);
        var differences = Agreement.Check(contestants, EpisodeSet.All, output);
        output.WriteLine(differences == 0
            ? $"{contestants.Count} contestants agree on every line: {string.Join("; ", contestants.Select(contestant => contestant.Name))}."
            : $"The contestants differ on {differences} lines.");
        return differences == 0 && open == 0 && unread == 0 ? 0 : 1;
    }
}
