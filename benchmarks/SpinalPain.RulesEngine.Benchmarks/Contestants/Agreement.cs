using System.Globalization;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>Holds contestants to one another, line for line. Nothing is timed before they agree.</summary>
internal static class Agreement
{
    private const int Shown = 20;

    /// <summary>Asks each contestant about each line and tells of those on which they differ.</summary>
    /// <returns>How many lines they differ on.</returns>
    public static int Check(IReadOnlyList<IContestant> contestants, IReadOnlyList<GeneratedEpisode> episodes, TextWriter output)
    {
        var differences = 0;
        foreach (var generated in episodes)
        {
            foreach (var line in generated.Episode.Lines)
            {
                var answers = contestants
                    .Where(contestant => contestant.KnowsUnknown || !generated.HasHoles)
                    .Select(contestant => (contestant.Name, Outcome: contestant.Judge(generated.Episode, line)))
                    .ToArray();
                if (answers.Select(answer => answer.Outcome).Distinct().Count() > 1 && differences++ < Shown)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Episode {generated.Number}, {line.Id}: the contestants differ."));
                    foreach (var (name, outcome) in answers)
                    {
                        output.WriteLine($"  {outcome.InWords(),-25} {name}");
                    }
                }
            }
        }

        return differences;
    }
}
