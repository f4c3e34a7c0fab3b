using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Library;

/// <summary>The way in which people name a version of a pack: "id@version".</summary>
internal static class PackReference
{
    public static Checked<LibraryPack> Resolve(RulePackLibrary library, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var diagnostics = new DiagnosticBag();
        var sign = reference.IndexOf('@', StringComparison.Ordinal);
        var (id, version) = sign < 0 ? (reference, string.Empty) : (reference[..sign], reference[(sign + 1)..]);
        if (library.Find(id, version) is { } found)
        {
            return Checked<LibraryPack>.Success(found, diagnostics);
        }

        var ids = library.Packs.Select(pack => pack.Pack.Manifest.Id).Distinct(StringComparer.Ordinal).ToList();
        var versions = library.Packs.Where(pack => pack.Pack.Manifest.Id == id).Select(pack => pack.Pack.Manifest.Version).ToList();
        var (message, help) = versions.Count == 0
            ? ($"The library has no pack \"{id}\".", Suggestion.DidYouMean(id, ids) ?? $"It has {string.Join(", ", ids)}.")
            : version.Length == 0
                ? ($"\"{reference}\" names no version.", $"Write it as \"{id}@{versions[^1]}\"; the library has {string.Join(", ", versions)}.")
                : ($"The library has no version \"{version}\" of \"{id}\".", $"It has {string.Join(", ", versions)}.");
        diagnostics.Add(DiagnosticCodes.UnknownPack, SourceLocation.OfFile(reference), message, help);
        return Checked<LibraryPack>.Failure(diagnostics);
    }
}
