using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Library;

/// <summary>
/// The files of every pack in the folder of a library, as they were read at one moment, for who has to know whether a folder has changed
/// before it loads what it holds. Immutable.
/// </summary>
public sealed class LibraryFileSet
{
    private LibraryFileSet(ImmutableArray<PackFileSet> packs, ImmutableArray<Diagnostic> diagnostics)
    {
        this.Packs = packs;
        this.Diagnostics = diagnostics;
    }

    /// <summary>The packs, in an order that is the same on every machine.</summary>
    public ImmutableArray<PackFileSet> Packs { get; }

    /// <summary>What is wrong with the folder of the library itself. What is wrong with its packs is told when they are loaded.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the files of the packs that <see cref="RulePackLibrary.LoadFolder"/> would load.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The files of all its packs.</returns>
    public static LibraryFileSet ReadFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = new DiagnosticBag();
        var packs = LibraryFolder.PacksIn(folder, diagnostics);
        return new LibraryFileSet([.. packs.Select(PackFileSet.ReadFolder)], diagnostics.ToImmutable());
    }
}
