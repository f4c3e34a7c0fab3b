using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Library;

/// <summary>A pack with the criteria of the example, and a manifest of its own.</summary>
internal sealed partial record PackSpec
{
    public string Id { get; init; } = "example-esi";

    public string Version { get; init; } = "1.0.0";

    public string Payer { get; init; } = "Example Health Plan";

    public ImmutableArray<string> States { get; init; } = ["OH"];

    public string From { get; init; } = "2025-01-01";

    public string? Until { get; init; }

    public string Status { get; init; } = "active";

    public ImmutableArray<string> Codes { get; init; } = ["62323"];

    /// <summary>The pack of a JSON object that names what differs from the usual.</summary>
    public static PackSpec Read(JsonElement json)
    {
        var usual = new PackSpec();
        return new PackSpec
        {
            Id = Text("id", usual.Id),
            Version = Text("version", usual.Version),
            Payer = Text("payer", usual.Payer),
            States = Texts("states", usual.States),
            From = Text("from", usual.From),
            Until = json.TryGetProperty("until", out var until) ? until.GetString() : null,
            Status = Text("status", usual.Status),
            Codes = Texts("codes", usual.Codes),
        };

        string Text(string name, string otherwise) => json.TryGetProperty(name, out var value) ? value.GetString()! : otherwise;

        ImmutableArray<string> Texts(string name, ImmutableArray<string> otherwise) =>
            json.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(each => each.GetString()!)] : otherwise;
    }

    /// <summary>Its files by path within the pack.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        var example = ExampleLibrary.FolderOf("1.0.0");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = $$"""
                {
                  "formatVersion": "1.0",
                  "id": {{Quoted(this.Id)}},
                  "version": {{Quoted(this.Version)}},
                  "title": "Example",
                  "payer": {{Quoted(this.Payer)}},
                  "jurisdictions": [{{string.Join(", ", this.States.Select(Quoted))}}],
                  "effective": { "from": "{{this.From}}"{{(this.Until is null ? string.Empty : $", \"until\": \"{this.Until}\"")}} },
                  "status": "{{this.Status}}",
                  "sources": [{ "id": "esi", "document": "Example" }],
                  "readings": []
                }
                """,
            ["items.json"] = File.ReadAllText(Path.Combine(example, "items.json")),
            ["parameters.json"] = FirstDay().Replace(File.ReadAllText(Path.Combine(example, "parameters.json")), "\"from\": \"2000-01-01\""),
            ["value-sets.json"] = File.ReadAllText(Path.Combine(example, "value-sets.json")),
            ["policies/esi.json"] = File.ReadAllText(Path.Combine(example, "policies", "esi.json")).Replace("[\"62323\"]", $"[{string.Join(", ", this.Codes.Select(Quoted))}]", StringComparison.Ordinal),
        };
    }

    /// <summary>The pack, read from memory.</summary>
    public CheckedPack Load()
    {
        var loaded = PackLoader.Load(this.Files().Select(file => new PackFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));
        return loaded.TryGetValue(out var pack) ? pack : throw new InvalidOperationException(DiagnosticText.Render(loaded.Diagnostics));
    }

    /// <summary>Writes its files into a folder.</summary>
    public void Write(string folder)
    {
        foreach (var (path, text) in this.Files())
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    [GeneratedRegex("\"from\": \"[0-9-]+\"")]
    private static partial Regex FirstDay();
}
