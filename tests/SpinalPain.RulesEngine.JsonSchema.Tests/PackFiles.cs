using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>Packs in memory, validated file by file.</summary>
internal static class PackFiles
{
    /// <summary>What is wrong with the files of a pack, in order of their paths.</summary>
    public static Diagnostic[] Validate(Dictionary<string, string> files) => Validate(ChangedPack.ToFiles(files));

    public static Diagnostic[] Validate(IEnumerable<PackFile> files) =>
        [.. files.Where(file => KindOf(file.Path) is not null).OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => SchemaValidator.Default.Validate(KindOf(file.Path)!.Value, file.Utf8, file.Path))];

    /// <summary>What a file of a pack is; null for a file that is none.</summary>
    public static SchemaKind? KindOf(string path) => path switch
    {
        "pack.json" => SchemaKind.Manifest,
        "items.json" => SchemaKind.Items,
        "parameters.json" => SchemaKind.Parameters,
        "value-sets.json" => SchemaKind.ValueSets,
        _ when path.StartsWith("policies/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) => SchemaKind.Policies,
        _ when path.StartsWith("cases/episodes/", StringComparison.Ordinal) => SchemaKind.Episode,
        _ when path.StartsWith("cases/", StringComparison.Ordinal) => SchemaKind.Cases,
        _ => null,
    };
}
