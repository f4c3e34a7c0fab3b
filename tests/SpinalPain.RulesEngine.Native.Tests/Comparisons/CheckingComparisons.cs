using SpinalPain.RulesEngine.Cli;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>validate, diff and schema.</summary>
internal static class CheckingComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    private static readonly Dictionary<string, Dictionary<string, string>> BadPacks = Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "pack-*")
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal)
        .Select(name => (Name: name, Files: ChangedPack.Bad(name)))
        .Where(pack => !pack.Files.Keys.Any(file => file.EndsWith(' ')))
        .ToDictionary(pack => pack.Name, pack => pack.Files);

    private static readonly Dictionary<string, string> SomeBadPacks = BadPacks.Where(pack => pack.Value.Count < 20).Take(15).SelectMany(pack => In($"bad/{pack.Key}", pack.Value)).ToDictionary();

    private static readonly Dictionary<string, string> SamePackTwice = In("library/a", ChangedPack.Good(ChangedPack.EveryOperator)).Concat(In("library/b", ChangedPack.Good(ChangedPack.EveryOperator))).ToDictionary();

    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. Formats.SelectMany(format => new Comparison[]
        {
            new($"validate {Pack} --format {format}"),
            new($"validate {string.Join(' ', SomeBadPacks.Keys.Select(file => file.Split('/')[1]).Distinct().Select(name => $"bad/{name}"))} --format {format}") { Files = SomeBadPacks, ExitCode = ExitCodes.ProblemsFound },
            new($"validate --library data/library --format {format}"),
        }),
        new($"validate {Pack} data/good/pack-every-operator data/good/pack-extensions"),

        // Some of them have warnings only.
        .. BadPacks.Select(bad => new Comparison($"validate {bad.Key}") { Files = In(bad.Key, bad.Value), ExitCode = null }),
        new("validate --library library") { Files = SamePackTwice, ExitCode = ExitCodes.ProblemsFound },
        new("validate --library data/prose") { ExitCode = ExitCodes.ProblemsFound },
        new("validate --library rules"),
        .. new[] { "text", "markdown", "json" }.Select(format => new Comparison($"diff data/library/example-esi-1.0.0 data/library/example-esi-1.1.0 --format {format}") { ExitCode = ExitCodes.SomethingChanged }),
        new("diff example-esi@1.0.0 example-esi@1.1.0 --library data/library") { ExitCode = ExitCodes.SomethingChanged },
        new($"diff {Pack} {Pack}"),
        new($"diff {Pack} no/such/pack") { ExitCode = ExitCodes.InvalidInput },
        new("diff example-esi@1.0.0 example-esi@9.0.0 --library data/library") { ExitCode = ExitCodes.InvalidInput },
        new("schema"),
        new("schema pack"),
        new("schema episode"),
        new("schema --output written"),
        new("schema --output schemas --check"),
        new("schema --output written --check") { ExitCode = ExitCodes.InvalidInput },
        new("schema --output written --check") { ExitCode = ExitCodes.ProblemsFound, Files = new Dictionary<string, string> { ["written/pack.schema.json"] = "{}" } },
    ];

    private static string[] Formats => ["text", "json", "sarif", "github"];

    private static Dictionary<string, string> In(string folder, Dictionary<string, string> files) =>
        files.ToDictionary(file => $"{folder}/{file.Key}", file => file.Value, StringComparer.Ordinal);
}
