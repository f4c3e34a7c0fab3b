using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>Reads the cases of a pack, as docs/pack-format.md describes them under "cases/".</summary>
public static class CaseReader
{
    /// <summary>Reads the cases of a pack folder. A pack without cases has none.</summary>
    /// <param name="packFolder">The folder of the pack.</param>
    /// <returns>The cases, or everything that is wrong with them.</returns>
    public static Checked<CaseSet> ReadFolder(string packFolder) => Read(packFolder, pack: null);

    /// <summary>Reads the cases of a pack folder and checks that they name criteria of the pack.</summary>
    /// <param name="packFolder">The folder of the pack.</param>
    /// <param name="pack">The pack.</param>
    /// <returns>The cases, or everything that is wrong with them.</returns>
    public static Checked<CaseSet> ReadFolder(string packFolder, CheckedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Read(packFolder, pack);
    }

    /// <summary>Reads the cases of a pack from files in memory; messages name them as if they stood in a folder of this name.</summary>
    internal static Checked<CaseSet> Read(IEnumerable<PackFile> files, CheckedPack? pack, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        var diagnostics = new DiagnosticBag();
        var parts = CaseParts.Of(files, folder, diagnostics);
        var bases = parts.Episodes.ToDictionary(
            file => Path.GetFileNameWithoutExtension(file.Path),
            file => BaseEpisode.Read(file.Utf8, PackReader.NameOf(folder, file.Path), diagnostics),
            StringComparer.Ordinal);
        return Read(bases, parts.Cases.Select(file => (PackReader.NameOf(folder, file.Path), (ReadOnlyMemory<byte>?)file.Utf8)), pack, diagnostics);
    }

    private static Checked<CaseSet> Read(string packFolder, CheckedPack? pack)
    {
        ArgumentNullException.ThrowIfNull(packFolder);
        var diagnostics = new DiagnosticBag();
        if (CaseFolder.List(packFolder, diagnostics) is not { } folder)
        {
            return Checked<CaseSet>.Failure(diagnostics);
        }

        var bases = folder.Episodes.ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => BaseEpisode.Read(file, diagnostics), StringComparer.Ordinal);
        var cases = folder.Cases.Select(file => (file, InputFile.Read(file, SourceLimits.Pack.Bytes, diagnostics) is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null));
        return Read(bases, cases, pack, diagnostics);
    }

    private static Checked<CaseSet> Read(Dictionary<string, BaseEpisode> bases, IEnumerable<(string File, ReadOnlyMemory<byte>? Utf8)> files, CheckedPack? pack, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var cases = ImmutableArray.CreateBuilder<PackCase>();
        foreach (var (file, utf8) in files)
        {
            if (utf8 is { } bytes && SourceParser.Parse(bytes, file, SourceLimits.Pack, diagnostics) is { } root)
            {
                cases.AddRange(new CaseFile(bases, names, pack, diagnostics).Read(root));
            }
        }

        return diagnostics.HasErrors ? Checked<CaseSet>.Failure(diagnostics) : Checked<CaseSet>.Success(new CaseSet(cases.ToImmutable()) { Bases = bases.ToImmutableSortedDictionary(StringComparer.Ordinal) }, diagnostics);
    }
}
