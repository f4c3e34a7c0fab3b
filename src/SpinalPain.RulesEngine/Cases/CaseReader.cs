using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

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

    private static Checked<CaseSet> Read(string packFolder, CheckedPack? pack)
    {
        ArgumentNullException.ThrowIfNull(packFolder);
        var diagnostics = new DiagnosticBag();
        if (CaseFolder.List(packFolder, diagnostics) is not { } folder)
        {
            return Checked<CaseSet>.Failure(diagnostics);
        }

        var bases = folder.Episodes.ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => BaseEpisode.Read(file, diagnostics), StringComparer.Ordinal);
        var names = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var cases = ImmutableArray.CreateBuilder<PackCase>();
        foreach (var file in folder.Cases)
        {
            if (InputFile.Read(file, SourceLimits.Pack.Bytes, diagnostics) is { } bytes && SourceParser.Parse(bytes, file, SourceLimits.Pack, diagnostics) is { } root)
            {
                cases.AddRange(new CaseFile(bases, names, pack, diagnostics).Read(root));
            }
        }

        return diagnostics.HasErrors ? Checked<CaseSet>.Failure(diagnostics) : Checked<CaseSet>.Success(new CaseSet(cases.ToImmutable()) { Bases = bases.ToImmutableSortedDictionary(StringComparer.Ordinal) }, diagnostics);
    }
}
