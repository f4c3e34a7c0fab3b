using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>What stands in the text of a pack, without our reader.</summary>
internal static class PackText
{
    /// <summary>Ids of the criteria whose text names a path, by itself or through definitions.</summary>
    public static ImmutableArray<string> CriteriaNaming(string folder, string path)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "policies")).Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        var definitions = All(files, "definitions").ToDictionary(definition => (string)definition["id"]!, definition => definition.ToJsonString());
        var naming = new HashSet<string>(StringComparer.Ordinal);
        for (var count = -1; count < naming.Count;)
        {
            count = naming.Count;
            naming.UnionWith(definitions.Where(each => Names(each.Value)).Select(each => each.Key));
        }

        return [.. All(files, "criteria").Where(criterion => Names(criterion.ToJsonString())).Select(criterion => (string)criterion["id"]!)];

        bool Names(string text) => text.Contains($"\"{path}", StringComparison.Ordinal) || naming.Any(id => text.Contains($"\"definition\":\"{id}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<JsonNode> All(IEnumerable<JsonNode> files, string member) =>
        files.SelectMany(file => (file[member] as JsonArray) ?? []).Select(each => each!);
}
