using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>The files of a pack folder, each with what it is.</summary>
internal static class PackFolderFiles
{
    /// <summary>Lists the files; what is missing or does not belong there is reported.</summary>
    /// <returns>Each file as messages name it, with its content where that has been read already.</returns>
    public static IEnumerable<(string Path, SchemaKind Kind, ReadOnlyMemory<byte>? Utf8Json)> Read(string folder, DiagnosticBag diagnostics)
    {
        if (PackFolder.List(folder, diagnostics) is not { } listing)
        {
            return [];
        }

        var pack = PackReader.Sort(listing.Files, listing.Unreadable, folder, diagnostics)
            .Select(file => (PackReader.NameOf(folder, file.Key), KindOf(file.Key), (ReadOnlyMemory<byte>?)file.Value));
        return CaseFolder.List(folder, diagnostics) is { } cases
            ? [.. pack, .. cases.Cases.Select(path => (path, SchemaKind.Cases, (ReadOnlyMemory<byte>?)null)), .. cases.Episodes.Select(path => (path, SchemaKind.Episode, (ReadOnlyMemory<byte>?)null))]
            : pack;
    }

    private static SchemaKind KindOf(string path) => path switch
    {
        "pack.json" => SchemaKind.Manifest,
        "items.json" => SchemaKind.Items,
        "parameters.json" => SchemaKind.Parameters,
        "value-sets.json" => SchemaKind.ValueSets,
        _ => SchemaKind.Policies,
    };
}
