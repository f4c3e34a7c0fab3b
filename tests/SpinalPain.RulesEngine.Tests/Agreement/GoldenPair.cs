using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// Pairs of packs and episodes in folders, on which all engines must agree: the pack in <c>pack</c>, the episode in
/// <c>episode.json</c>, what was agreed upon in <c>determination.json</c>.
/// </summary>
internal static class GoldenPair
{
    public const string Folder = "tests/data/agreement";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The names of the pairs in the repository.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Golden.PathOf(Folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static (CheckedPack Pack, PatientEpisode Episode) Read(string name)
    {
        var folder = Path.Combine(Golden.PathOf(Folder), name);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "episode.json")))!.AsObject();
        return (PackLoader.LoadFolder(Path.Combine(folder, "pack")).Value, EpisodeText.Read(json) ?? throw new InvalidOperationException($"The episode of {name} cannot be read."));
    }

    /// <summary>Writes a pair that engines differ on into a folder of its own below another, and gives its path.</summary>
    public static string Write(DifferingPair pair, string below)
    {
        var content = string.Join('\n', [.. pair.Pack.Files.Values.Select(file => file.ToJsonString()), pair.Episode.ToJsonString()]);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
        var folder = Path.Combine(below, name);
        pair.Pack.Write(Path.Combine(folder, "pack"));
        File.WriteAllText(Path.Combine(folder, "episode.json"), pair.Episode.ToJsonString(Indented) + "\n");
        File.WriteAllText(Path.Combine(folder, "difference.txt"), pair.Difference + "\n");
        return folder;
    }
}
