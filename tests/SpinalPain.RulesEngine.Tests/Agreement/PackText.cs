using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The files of a pack, by their paths within it.</summary>
internal sealed class PackText(IEnumerable<KeyValuePair<string, JsonObject>> files)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public IReadOnlyDictionary<string, JsonObject> Files { get; } = new SortedDictionary<string, JsonObject>(files.ToDictionary(), StringComparer.Ordinal);

    /// <summary>How many JSON values it has: the measure of its size.</summary>
    public int Size => this.Files.Values.Sum(JsonSize.Of);

    /// <summary>The pack, read and checked as one of a person would be.</summary>
    public Checked<CheckedPack> Load() => PackLoader.Load(this.Files.Select(file => new PackFile(file.Key, Encoding.UTF8.GetBytes(file.Value.ToJsonString()))));

    /// <summary>Writes the files into a folder, laid out for people.</summary>
    public void Write(string folder)
    {
        foreach (var (path, json) in this.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, json.ToJsonString(Indented) + "\n");
        }
    }
}
