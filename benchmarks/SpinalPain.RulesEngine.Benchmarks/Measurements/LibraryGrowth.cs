using System.Globalization;
using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>The same lines, judged from libraries of more and more packs that govern other codes.</summary>
public class LibraryGrowth
{
    private readonly PatientEpisode[] episodes = EpisodeSet.Mixed;
    private RulePackLibrary library = null!;

    [Params(1, 10, 100, 1000)]
    public int Packs { get; set; }

    [GlobalSetup]
    public void Setup() => this.library = RulePackLibrary.Create([
        CgsPack.TwoPolicies,
        .. Enumerable.Range(1, this.Packs - 1).Select(number => CgsPack.Load(CgsPack.Reduced($"pack-{number}", code => Replacement(number, code)))),
    ]).Value;

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "Outcome of a line, from a library")]
    public int Outcome()
    {
        var sum = 0;
        foreach (var episode in this.episodes)
        {
            foreach (var line in episode.Lines)
            {
                sum += (int)this.library.EvaluateOutcome(episode, line);
            }
        }

        return sum;
    }

    /// <summary>Three codes a pack that no other pack has.</summary>
    private static string Replacement(int number, string code)
    {
        var place = code switch { "62323" => 0, "64635" => 1, _ => 2 };
        return ((number * 3) + place).ToString("D4", CultureInfo.InvariantCulture) + "T";
    }
}
