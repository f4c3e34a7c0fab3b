using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>replay.</summary>
internal static class ReplayComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    private const string Sample = "samples/episodes/esi-conservative-care-short-not-covered";

    private const string Record = $"{Sample}.expected.json";

    private const string Episode = $"{Sample}.json";

    private static readonly string Recorded = File.ReadAllText(Golden.PathOf(Record));

    /// <summary>A record of another content of the pack, by which a threshold was another one.</summary>
    private static readonly Dictionary<string, string> Edited = new()
    {
        ["edited.json"] = Recorded.Replace("0e350f62", "00000000", StringComparison.Ordinal).Replace("\"value\": 4,", "\"value\": 2,", StringComparison.Ordinal),
    };

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new($"replay {Record} --episode {Episode}"),
        new($"replay {Record} --episode {Episode} --pack {Pack} --format text"),
        new($"replay {Record} --episode {Episode} --library rules --format json"),
        new($"replay - --episode {Episode} --library rules") { Input = File.ReadAllBytes(Golden.PathOf(Record)) },
        new($"replay {Record} --episode {Episode} --original {Pack}"),
        .. new[] { "text", "json" }.Select(format => new Comparison($"replay edited.json --episode {Episode} --pack {Pack} --format {format}") { Files = Edited, ExitCode = ExitCodes.NotAsRecorded }),
        new($"replay {Record} --episode samples/episodes/esi-initial-covered.json") { ExitCode = ExitCodes.NotAsRecorded },
        new($"replay {Record} --episode {Episode} --library data/library") { ExitCode = ExitCodes.NotAsRecorded },
        new($"replay {Episode} --episode {Record}") { ExitCode = ExitCodes.InvalidInput },
        new($"replay no/such.json --episode {Episode}") { ExitCode = ExitCodes.InvalidInput },
    ];
}
