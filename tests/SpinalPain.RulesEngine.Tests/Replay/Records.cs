using System.Text;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Replay;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Replay;

/// <summary>Records of decisions, as they were written and edited, and packs that were edited.</summary>
internal static class Records
{
    /// <summary>Every determination that a golden file holds; those of no episode are none.</summary>
    public static IEnumerable<string> Golden { get; } =
    [
        .. Directory.GetFiles(RulesEngine.Tests.Golden.PathOf("samples/episodes"), "*.expected.json").Order(StringComparer.Ordinal),
        .. Directory.GetFiles(RulesEngine.Tests.Golden.PathOf("tests/data/agreement"), "determination.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    public static DecisionRecord Of(Determination determination) => Read(DeterminationJson.Write(determination));

    public static DecisionRecord Read(string json)
    {
        var read = DecisionRecord.Read(Encoding.UTF8.GetBytes(json), "record.json");
        read.Succeeded.ShouldBeTrue(DiagnosticText.Render(read.Diagnostics));
        return read.Value;
    }

    /// <summary>The record of a determination, edited afterwards.</summary>
    public static DecisionRecord Edited(Determination determination, Action<JsonObject> edit)
    {
        var json = JsonNode.Parse(DeterminationJson.Write(determination))!.AsObject();
        edit(json);
        return Read(json.ToJsonString());
    }

    public static PatientEpisode Sample(string name) => EpisodeReader.ReadFile(RulesEngine.Tests.Golden.PathOf($"samples/episodes/{name}.json")).Value;

    /// <summary>The CGS pack with one text of one file in the place of another.</summary>
    public static CheckedPack EditedPack(string file, string text, string by)
    {
        var found = false;
        var files = Directory.GetFiles(CgsPack.Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(CgsPack.Folder, path).Replace('\\', '/'), Content: File.ReadAllText(path)))
            .Where(each => !each.Name.StartsWith("cases/", StringComparison.Ordinal))
            .Select(each =>
            {
                var edited = each.Name == file ? each.Content.Replace(text, by, StringComparison.Ordinal) : each.Content;
                found |= edited != each.Content;
                return new PackFile(each.Name, Encoding.UTF8.GetBytes(edited));
            })
            .ToList();
        var loaded = PackLoader.Load(files);
        found.ShouldBeTrue($"{file} does not hold {text}");
        loaded.Succeeded.ShouldBeTrue(DiagnosticText.Render(loaded.Diagnostics));
        return loaded.Value;
    }
}
