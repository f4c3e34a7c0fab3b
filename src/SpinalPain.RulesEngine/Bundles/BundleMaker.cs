using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>Makes the bundle of a pack that is sound and whose cases come out as they expect.</summary>
internal static class BundleMaker
{
    public static Checked<PackBundle> OfFolder(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var files = FilesIn(folder, diagnostics);
        if (files is null || diagnostics.HasErrors)
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        return Make(files, folder, diagnostics);
    }

    /// <summary>Reads nothing but the files: what was checked is what is bundled, whatever becomes of the folder meanwhile.</summary>
    public static Checked<PackBundle> Make(IReadOnlyCollection<PackFile> files, string folder, DiagnosticBag diagnostics)
    {
        var loaded = PackLoader.Load(files, folder);
        diagnostics.AddRange(loaded.Diagnostics);

        // What the cases expect can be checked against a sound pack only; their form can always.
        loaded.TryGetValue(out var pack);
        var read = CaseReader.Read(files, pack, folder);
        diagnostics.AddRange(read.Diagnostics);
        if (pack is null || !read.TryGetValue(out var cases))
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        var results = BundleCases.Run(pack, cases, folder, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        var known = files.Where(file => CaseParts.IsCaseFile(file.Path) || PackReader.IsPackFile(file.Path));
        var unsigned = BundleForm.Write(new(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256), known, results);
        return InProof(unsigned, folder, diagnostics);
    }

    /// <summary>What is written can be read, within the limits of the reader too.</summary>
    private static Checked<PackBundle> InProof(ReadOnlyMemory<byte> unsigned, string folder, DiagnosticBag diagnostics)
    {
        var read = BundleReader.Read(unsigned, folder, BundleTrust.AnyOrigin);
        if (read.TryGetValue(out var bundle))
        {
            return Checked<PackBundle>.Success(bundle, diagnostics);
        }

        diagnostics.AddRange(read.Diagnostics);
        return Checked<PackBundle>.Failure(diagnostics);
    }

    private static List<PackFile>? FilesIn(string folder, DiagnosticBag diagnostics)
    {
        if (PackFolder.List(folder, diagnostics) is not { } listing || CaseFolder.List(folder, diagnostics) is not { } cases)
        {
            return null;
        }

        List<PackFile> files = [.. listing.Files];
        var before = PackReader.NameOf(folder, string.Empty).Length;
        foreach (var (file, limit) in cases.Episodes.Select(file => (file, SourceLimits.Episode)).Concat(cases.Cases.Select(file => (file, SourceLimits.Pack))))
        {
            if (InputFile.Read(file, limit.Bytes, diagnostics) is { } utf8)
            {
                files.Add(new PackFile(file[before..], utf8));
            }
        }

        return files;
    }
}
