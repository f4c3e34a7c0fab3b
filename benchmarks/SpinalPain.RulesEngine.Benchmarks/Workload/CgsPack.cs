using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>The CGS pack of this repository, whole and reduced to the two policies that every contestant has.</summary>
internal static class CgsPack
{
    private const string Prefix = "pack/";
    private static readonly string[] LeftOut = ["policies/all-services.json", "policies/facet-joint-intervention.json", "policies/spinal-cord-stimulation.json"];

    /// <summary>The files of the whole pack.</summary>
    public static IReadOnlyList<PackFile> Files { get; } = [.. ReadFiles()];

    /// <summary>The epidural steroid injection and the radiofrequency ablation, word for word, without the other policies.</summary>
    public static CheckedPack TwoPolicies { get; } = Load(Reduced("cgs-spinal-pain", codeOf: code => code));

    /// <summary>Reads and checks files of a pack, which must be in order.</summary>
    public static CheckedPack Load(IEnumerable<PackFile> files)
    {
        var loaded = PackLoader.Load(files);
        return loaded.Value ?? throw new InvalidOperationException(string.Join(Environment.NewLine, loaded.Diagnostics));
    }

    /// <summary>The two policies as a pack of another name that governs other codes.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="codeOf">The code that takes the place of one of the policy.</param>
    public static IReadOnlyList<PackFile> Reduced(string id, Func<string, string> codeOf)
    {
        var files = Files.Where(file => !LeftOut.Contains(file.Path)).ToDictionary(file => file.Path, file => (JsonObject)JsonNode.Parse(file.Utf8.Span)!);
        var policies = files.Where(file => file.Key.StartsWith("policies/", StringComparison.Ordinal)).Select(file => file.Value).ToArray();
        foreach (var governs in policies.SelectMany(file => Objects(file, "policies")).Select(policy => (JsonObject)policy["governs"]!))
        {
            governs["codes"] = new JsonArray([.. governs["codes"]!.AsArray().Select(code => JsonValue.Create(codeOf(code!.GetValue<string>())))]);
        }

        // What only the other policies need would be reported as never used.
        var text = string.Concat(policies.Select(policy => policy.ToJsonString()));
        var covered = policies.SelectMany(file => Objects(file, "criteria")).SelectMany(criterion => Texts(criterion, "covers")).ToHashSet();
        Keep(files["items.json"], "items", item => covered.Contains(Id(item)));
        Keep(files["parameters.json"], "parameters", parameter => text.Contains($"\"{Id(parameter)}\"", StringComparison.Ordinal));
        Keep(files["value-sets.json"], "valueSets", set => text.Contains($"\"{Id(set)}\"", StringComparison.Ordinal));
        var manifest = files["pack.json"];
        manifest["id"] = id;
        foreach (var reading in Objects(manifest, "readings"))
        {
            reading["items"] = new JsonArray([.. Texts(reading, "items").Where(covered.Contains).Select(item => JsonValue.Create(item))]);
        }

        Keep(manifest, "readings", reading => Texts(reading, "items").Any());
        return [.. files.Select(file => new PackFile(file.Key, System.Text.Encoding.UTF8.GetBytes(file.Value.ToJsonString())))];
    }

    private static string Id(JsonObject element) => element["id"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Objects(JsonObject parent, string member) => parent[member]?.AsArray().Select(element => (JsonObject)element!) ?? [];

    private static IEnumerable<string> Texts(JsonObject parent, string member) => parent[member]!.AsArray().Select(element => element!.GetValue<string>());

    private static void Keep(JsonObject parent, string member, Func<JsonObject, bool> keep) =>
        parent[member] = new JsonArray([.. Objects(parent, member).Where(keep).Select(element => element.DeepClone())]);

    private static IEnumerable<PackFile> ReadFiles()
    {
        var assembly = typeof(CgsPack).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return new PackFile(name[Prefix.Length..], bytes.ToArray());
        }
    }
}
