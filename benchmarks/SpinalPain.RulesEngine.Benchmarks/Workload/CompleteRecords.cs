using System.Globalization;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>A contestant that knows yes and no alone can be asked fairly only where nothing is unknown.</summary>
internal static class CompleteRecords
{
    private const int Shown = 20;

    /// <summary>Tells of criteria that are unknown although the generator left nothing out.</summary>
    /// <returns>How many there are.</returns>
    public static int Check(IReadOnlyList<GeneratedEpisode> episodes, TextWriter output)
    {
        var pack = CompiledPack.Compile(CgsPack.TwoPolicies);
        var open = episodes
            .Where(each => !each.HasHoles)
            .SelectMany(each => pack.Evaluate(each.Episode).Lines.SelectMany(line => line.Criteria), (each, criterion) => (each.Number, Criterion: criterion))
            .Where(each => each.Criterion.Status == CriterionStatus.Unknown)
            .ToArray();
        foreach (var (number, criterion) in open.Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Episode {number} has no holes, yet {criterion.Id} is unknown. {string.Join(' ', criterion.Contradictions)}"));
        }

        return open.Length;
    }
}
