using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>evaluate and explain.</summary>
internal static class JudgingComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    private const string Covered = "samples/episodes/esi-initial-covered.json";

    private const string Unknown = "samples/episodes/rfa-blocks-unknown-more-information.json";

    private static readonly string[] Samples =
        [.. Directory.EnumerateFiles(Golden.PathOf("samples/episodes"), "*.json").Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => $"samples/episodes/{name}")];

    private static readonly string[] BadEpisodes =
        [.. Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "episode-*").SelectMany(Directory.EnumerateFiles).Where(path => Path.GetFileName(path) == "input.json").Order(StringComparer.Ordinal).Select(path => $"data/bad/{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}")];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. Samples.Select(sample => new Comparison($"evaluate {sample}")),
        .. Samples.Select(sample => new Comparison($"explain {sample}")),
        .. new[] { "text", "json", "markdown" }.Select(format => new Comparison($"evaluate {string.Join(' ', Samples)} --format {format}")),
        .. new[] { "text", "json", "markdown" }.Select(format => new Comparison($"evaluate {Unknown} --format {format}")),
        .. new[] { "priorAuthorization", "claimReview" }.SelectMany(stage => new Comparison[] { new($"evaluate {Covered} --stage {stage}"), new($"explain {Covered} --stage {stage}") }),
        new($"evaluate {Covered} --pack {Pack}"),
        new($"evaluate {Covered} --library rules"),
        new($"evaluate {Covered} {Unknown} --library rules --format json"),
        new($"explain {Covered} --pack {Pack} --criterion esi.duration-and-care"),
        new($"explain {Covered} --library rules"),
        new("evaluate - --format json") { Input = File.ReadAllBytes(Golden.PathOf(Covered)) },
        new("explain -") { Input = File.ReadAllBytes(Golden.PathOf(Unknown)) },
        new("evaluate - --format text") { InputText = """{ "id": "痛み é", "stage": "priorAuthorization", "lines": [ { "id": "line-1", "code": "62323", "dateOfService": "2025-03-10" } ] }""" },
        .. BadEpisodes.Select(bad => new Comparison($"evaluate {bad}") { ExitCode = ExitCodes.InvalidInput }),
        new($"evaluate {string.Join(' ', BadEpisodes)} {Covered} --format json") { ExitCode = ExitCodes.InvalidInput },
        new($"explain {BadEpisodes[0]}") { ExitCode = ExitCodes.InvalidInput },
        new($"explain {Covered} --criterion esi.duration-and-car") { ExitCode = ExitCodes.WrongUsage },
        new("evaluate no-such-file.json") { ExitCode = ExitCodes.InvalidInput },
        new("evaluate samples/episodes") { ExitCode = ExitCodes.InvalidInput },
        new("evaluate -") { ExitCode = ExitCodes.InvalidInput },
        new($"evaluate {Covered} --pack no/such/pack") { ExitCode = ExitCodes.InvalidInput },
        new($"evaluate {Covered} --pack broken") { Files = BrokenPack.Files, ExitCode = ExitCodes.InvalidInput },
        new($"evaluate {Covered} --library broken") { Files = BrokenPack.Files, ExitCode = ExitCodes.InvalidInput },
        .. new[] { Covered, Unknown, "samples/episodes/rfa-two-lines-one-not-covered.json" }.SelectMany(OnTerminal),
    ];

    private static IEnumerable<Comparison> OnTerminal(string episode) =>
    [
        new($"evaluate {episode}") { OnTerminal = true },
        new($"explain {episode}") { OnTerminal = true },
        new($"evaluate {episode}") { OnTerminal = true, Environment = new Dictionary<string, string> { ["NO_COLOR"] = "1" } },
        new($"evaluate {episode}") { OnTerminal = true, Environment = new Dictionary<string, string> { ["TERM"] = "dumb" } },
    ];
}
