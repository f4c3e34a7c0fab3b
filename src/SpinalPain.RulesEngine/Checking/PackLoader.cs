using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Reads and checks a pack in one go, so that its author sees what is wrong with structure and meaning at once.</summary>
public static class PackLoader
{
    /// <summary>Loads the pack in a folder.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The pack with its warnings, or every problem.</returns>
    public static Checked<CheckedPack> LoadFolder(string folder)
    {
        var diagnostics = new DiagnosticBag();
        return Load(PackReader.ReadWithGaps(folder, diagnostics), diagnostics);
    }

    /// <summary>Loads a pack from files in memory, such as embedded resources.</summary>
    /// <param name="files">The files, in any order; those under "cases/" are read over.</param>
    /// <returns>The pack with its warnings, or every problem.</returns>
    public static Checked<CheckedPack> Load(IEnumerable<PackFile> files)
    {
        var diagnostics = new DiagnosticBag();
        return Load(PackReader.ReadWithGaps(files, diagnostics), diagnostics);
    }

    /// <summary>Loads a pack from files that were read before; messages name them after the set.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <returns>The pack with its warnings, or every problem.</returns>
    public static Checked<CheckedPack> Load(PackFileSet files)
    {
        var diagnostics = new DiagnosticBag();
        return Load(PackReader.ReadWithGaps(files, diagnostics), diagnostics);
    }

    /// <summary>Loads a pack from files in memory; messages name them as if they stood in a folder of this name.</summary>
    internal static Checked<CheckedPack> Load(IEnumerable<PackFile> files, string folder) => Load(new PackFileSet(folder, files));

    private static Checked<CheckedPack> Load(PackDocument? document, DiagnosticBag diagnostics)
    {
        if (document is null)
        {
            return Checked<CheckedPack>.Failure(diagnostics);
        }

        if (!diagnostics.HasErrors)
        {
            return PackChecker.Check(document);
        }

        // What is sound is checked without the rest. It does not leave here: it only tells what else is wrong.
        var broken = new BrokenElements(diagnostics.ToImmutable());
        if (!broken.AnyFile)
        {
            var symbols = new PackSymbols(new DiagnosticBag()) { HasGaps = true };
            PackChecker.Check(broken.TakenOutOf(document.Content, symbols), document.Sha256, symbols);
            diagnostics.AddRange(symbols.Diagnostics.ToImmutable());
        }

        return Checked<CheckedPack>.Failure(diagnostics);
    }
}
