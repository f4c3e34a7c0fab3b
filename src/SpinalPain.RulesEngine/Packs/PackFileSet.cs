using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>
/// The files of one pack as they were at one moment, with the name that messages know the pack by. Nothing is known yet of what they hold.
/// Immutable.
/// </summary>
public sealed class PackFileSet
{
    /// <summary>A pack from files in memory.</summary>
    /// <param name="name">Where the pack comes from; messages name its files "name/pack.json". Empty to name them by their paths alone.</param>
    /// <param name="files">The files, in any order; those under "cases/" are read over.</param>
    public PackFileSet(string name, IEnumerable<PackFile> files)
        : this(name, files, unreadable: [], found: [], isListed: true)
    {
    }

    private PackFileSet(string name, IEnumerable<PackFile> files, IEnumerable<string> unreadable, ImmutableArray<Diagnostic> found, bool isListed)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(files);
        this.Name = name;
        this.Files = [.. files];
        this.Unreadable = [.. unreadable];
        this.Found = found;
        this.IsListed = isListed;
    }

    /// <summary>Where the pack comes from, such as its folder.</summary>
    public string Name { get; }

    /// <summary>Its files.</summary>
    public ImmutableArray<PackFile> Files { get; }

    /// <summary>Paths of files that are there and could not be read.</summary>
    internal ImmutableArray<string> Unreadable { get; }

    /// <summary>What was wrong with the folder itself.</summary>
    internal ImmutableArray<Diagnostic> Found { get; }

    /// <summary>Whether the folder could be listed at all.</summary>
    internal bool IsListed { get; }

    /// <summary>Reads the files of a pack folder. What is wrong with the folder is told when the pack is loaded.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The files that are there.</returns>
    public static PackFileSet ReadFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var found = new DiagnosticBag();
        var listing = PackFolder.List(folder, found);
        return new PackFileSet(folder, listing?.Files ?? [], listing?.Unreadable ?? [], found.ToImmutable(), listing is not null);
    }
}
