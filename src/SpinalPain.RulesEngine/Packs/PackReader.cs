using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>
/// Reads a pack and checks its structure: files, members, types, ids, dates, words and the forms of conditions. All problems are
/// reported at once. What the pack means is for the checker.
/// </summary>
public static class PackReader
{
    /// <summary>The most policy files of a pack.</summary>
    internal const int PolicyFileLimit = 1_000;

    /// <summary>The most bytes of all files of a pack together.</summary>
    internal const long SizeLimit = 64L * 1024 * 1024;

    /// <summary>The files that every pack has beside its policies.</summary>
    internal static readonly string[] RequiredFiles = ["pack.json", "items.json", "parameters.json", "value-sets.json"];

    /// <summary>Reads the pack in a folder.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The document, or every problem of its structure.</returns>
    public static Checked<PackDocument> ReadFolder(string folder)
    {
        var diagnostics = new DiagnosticBag();
        return Result(ReadWithGaps(folder, diagnostics), diagnostics);
    }

    /// <summary>Reads a pack from files in memory, such as a bundle or embedded resources.</summary>
    /// <param name="files">The files, in any order; those under "cases/" are read over.</param>
    /// <returns>The document, or every problem of its structure.</returns>
    public static Checked<PackDocument> Read(IEnumerable<PackFile> files)
    {
        var diagnostics = new DiagnosticBag();
        return Result(ReadWithGaps(files, diagnostics), diagnostics);
    }

    /// <summary>
    /// The document of a folder even where its structure has errors, with gaps where they are; null where there is too little to go on:
    /// a file is missing or is no JSON, or the manifest has errors.
    /// </summary>
    internal static PackDocument? ReadWithGaps(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ReadWithGaps(PackFileSet.ReadFolder(folder), diagnostics);
    }

    /// <summary>As <see cref="ReadWithGaps(string, DiagnosticBag)"/> for files in memory; messages name them as if they stood in a folder of this name.</summary>
    internal static PackDocument? ReadWithGaps(IEnumerable<PackFile> files, DiagnosticBag diagnostics, string folder = "")
    {
        ArgumentNullException.ThrowIfNull(files);
        return ReadWithGaps(new PackFileSet(folder, files), diagnostics);
    }

    /// <summary>As <see cref="ReadWithGaps(string, DiagnosticBag)"/> for files that were read before.</summary>
    internal static PackDocument? ReadWithGaps(PackFileSet set, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.IsListed && IsOfAnotherFormat(set.Files, set.Name, diagnostics))
        {
            return null;
        }

        diagnostics.AddRange(set.Found);
        return set.IsListed ? Read(set.Files, set.Unreadable, set.Name, diagnostics) : null;
    }

    /// <summary>How a file of the pack is named in messages.</summary>
    internal static string NameOf(string folder, string path) =>
        folder.Length == 0 || folder[^1] is '/' or '\\' ? folder + path : $"{folder}/{path}";

    private static Checked<PackDocument> Result(PackDocument? document, DiagnosticBag diagnostics) =>
        document is not null && !diagnostics.HasErrors ? Checked<PackDocument>.Success(document, diagnostics) : Checked<PackDocument>.Failure(diagnostics);

    private static PackDocument? Read(IEnumerable<PackFile> files, IReadOnlyCollection<string> unreadable, string folder, DiagnosticBag diagnostics)
    {
        var known = Sort(files, unreadable, folder, diagnostics);
        var hasAllFiles = !diagnostics.HasErrors;
        var document = ReadDocuments(known, folder, diagnostics);
        return hasAllFiles ? document : null;
    }

    /// <summary>Whether the format has a file of this path. Those of cases are not told here.</summary>
    internal static bool IsPackFile(string path) => IsPolicyFile(path) || RequiredFiles.Contains(path);

    /// <summary>The files of the format by path, in ordinal order; others are reported, and what is missing is.</summary>
    internal static SortedDictionary<string, ReadOnlyMemory<byte>> Sort(IEnumerable<PackFile> files, IReadOnlyCollection<string> unreadable, string folder, DiagnosticBag diagnostics)
    {
        var known = Known(files, folder, diagnostics);

        // A file that is there and cannot be read has been reported already.
        foreach (var missing in RequiredFiles.Where(path => !known.ContainsKey(path) && !unreadable.Contains(path)))
        {
            diagnostics.Add(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(NameOf(folder, missing)), $"The pack has no file \"{missing}\".");
        }

        if (!known.Keys.Concat(unreadable).Any(IsPolicyFile))
        {
            diagnostics.Add(DiagnosticCodes.NoPolicyFile, SourceLocation.OfFile(NameOf(folder, "policies")), "The pack has no policy file.", "Add a file such as \"policies/esi.json\".");
        }

        return known;
    }

    /// <summary>
    /// Refuses a pack of another version of the format. Nothing else is said of it: what looks wrong in it may be right in its version.
    /// </summary>
    private static bool IsOfAnotherFormat(IEnumerable<PackFile> files, string folder, DiagnosticBag diagnostics) =>
        files.FirstOrDefault(file => file?.Path == "pack.json") is { } manifest
        && SourceParser.Parse(manifest.Utf8, NameOf(folder, manifest.Path), SourceLimits.Pack, new DiagnosticBag()) is { } tree
        && ManifestReader.IsOfAnotherFormat(tree, diagnostics);

    private static SortedDictionary<string, ReadOnlyMemory<byte>> Known(IEnumerable<PackFile> files, string folder, DiagnosticBag diagnostics)
    {
        var known = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var size = 0L;
        foreach (var file in files)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(files));
            if (file.Path.StartsWith("cases/", StringComparison.Ordinal))
            {
                continue;
            }

            var location = SourceLocation.OfFile(NameOf(folder, file.Path));
            if (!IsPackFile(file.Path))
            {
                PackFolder.ReportUnknown(file.Path, location, diagnostics);
            }
            else if (!known.TryAdd(file.Path, file.Utf8))
            {
                diagnostics.Add(DiagnosticCodes.DuplicatePackFile, location, $"The pack has two files \"{file.Path}\".");
            }
            else if ((size += file.Utf8.Length) > SizeLimit || known.Count > PolicyFileLimit + RequiredFiles.Length)
            {
                diagnostics.Add(
                    DiagnosticCodes.PackTooLarge,
                    location,
                    $"With this file the pack has more than {PolicyFileLimit} policy files or {SizeLimit / 1024 / 1024} MiB.");
                break;
            }
        }

        return known;
    }

    private static bool IsPolicyFile(string path) =>
        path.StartsWith("policies/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && path.LastIndexOf('/') == "policies/".Length - 1;

    private static PackDocument? ReadDocuments(SortedDictionary<string, ReadOnlyMemory<byte>> files, string folder, DiagnosticBag diagnostics)
    {
        var trees = new List<KeyValuePair<string, SourceNode>>();
        ManifestDocument? manifest = null;
        ImmutableArray<ItemDocument> items = [];
        ImmutableArray<ParameterDocument> parameters = [];
        ImmutableArray<ValueSetDocument> valueSets = [];
        var isManifestSound = false;
        var policies = new PolicyFileReader(diagnostics);
        foreach (var (path, utf8) in files)
        {
            if (SourceParser.Parse(utf8, NameOf(folder, path), SourceLimits.Pack, diagnostics) is not { } tree)
            {
                continue;
            }

            trees.Add(new(path, tree));
            switch (path)
            {
                case "pack.json":
                    var own = new DiagnosticBag();
                    manifest = ManifestReader.Read(tree, own);
                    isManifestSound = !own.HasErrors;
                    diagnostics.AddRange(own.ToImmutable());
                    break;
                case "items.json":
                    items = SheetReader.ReadItems(tree, diagnostics);
                    break;
                case "parameters.json":
                    parameters = SheetReader.ReadParameters(tree, diagnostics);
                    break;
                case "value-sets.json":
                    valueSets = SheetReader.ReadValueSets(tree, diagnostics);
                    break;
                default:
                    policies.Read(tree);
                    break;
            }
        }

        if (manifest is null || !isManifestSound || trees.Count < files.Count)
        {
            return null;
        }

        var content = new PackContent
        {
            Manifest = manifest,
            Items = items,
            Parameters = parameters,
            ValueSets = valueSets,
            Policies = policies.Policies.ToImmutable(),
            Criteria = policies.Criteria.ToImmutable(),
            Definitions = policies.Definitions.ToImmutable(),
            ConditionCount = policies.ConditionCount,
        };
        var sha256 = Sha256.Hex(CanonicalJson.WritePack(trees).Span);
        return new PackDocument(content, sha256, [.. files.Keys], diagnostics.ToImmutable());
    }
}
