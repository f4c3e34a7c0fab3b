using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>The episodes that every contestant judges.</summary>
internal static class EpisodeSet
{
    /// <summary>How many lines a benchmark judges in one operation.</summary>
    public const int Lines = 2048;

    /// <summary>Enough episodes for two sets of so many lines, one of them without holes.</summary>
    private const int Generated = 6000;

    /// <summary>Every episode that is generated; the contestants are held to one another on all of them.</summary>
    public static IReadOnlyList<GeneratedEpisode> All { get; } = Generate();

    /// <summary>Episodes of <see cref="Lines"/> lines in all, with and without holes.</summary>
    public static PatientEpisode[] Mixed { get; } = Take(All);

    /// <summary>Episodes of <see cref="Lines"/> lines in all, without holes.</summary>
    public static PatientEpisode[] Complete { get; } = Take(All.Where(each => !each.HasHoles));

    private static GeneratedEpisode[] Generate()
    {
        var generator = new EpisodeGenerator(GenerateCommand.DefaultSeed);
        return [.. Enumerable.Range(1, Generated).Select(generator.InjectionOrAblation)];
    }

    private static PatientEpisode[] Take(IEnumerable<GeneratedEpisode> episodes)
    {
        var left = Lines;
        var taken = new List<PatientEpisode>();
        foreach (var (_, episode, _) in episodes)
        {
            if (episode.Lines.Count <= left)
            {
                taken.Add(episode);
                left -= episode.Lines.Count;
            }
        }

        return left == 0 ? [.. taken] : throw new InvalidOperationException("Too few episodes are generated.");
    }
}
