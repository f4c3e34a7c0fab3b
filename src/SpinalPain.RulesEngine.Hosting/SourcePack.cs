using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>One version of a pack as a source gives it, neither read nor checked. Immutable.</summary>
public sealed class SourcePack
{
    private SourcePack(string name) => this.Name = name;

    /// <summary>What messages call the pack, such as "rules database/cgs-spinal-pain@1.1.0".</summary>
    public string Name { get; }

    /// <summary>Its files, where it comes as files.</summary>
    internal PackFileSet? Files { get; private init; }

    /// <summary>The bytes of its bundle, where it comes as one in memory.</summary>
    internal ReadOnlyMemory<byte>? Bundle { get; private init; }

    /// <summary>The pack that comes with the engine, where it is one.</summary>
    internal CheckedPack? BuiltIn { get; private init; }

    /// <summary>A pack as files.</summary>
    /// <param name="name">What messages call the pack; they name its files "name/pack.json".</param>
    /// <param name="files">The files, in any order; those under "cases/" are read over.</param>
    /// <returns>The pack.</returns>
    public static SourcePack OfFiles(string name, IEnumerable<PackFile> files) => OfFiles(new PackFileSet(name, files));

    /// <summary>A pack as files that were read together, such as those of a folder.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The pack.</returns>
    public static SourcePack OfFiles(PackFileSet files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new SourcePack(files.Name) { Files = files };
    }

    /// <summary>A pack as a bundle.</summary>
    /// <param name="name">What messages call the bundle.</param>
    /// <param name="utf8">Its bytes, which nobody may change any more.</param>
    /// <returns>The pack.</returns>
    public static SourcePack OfBundle(string name, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new SourcePack(name) { Bundle = utf8 };
    }

    /// <summary>A bundle that is read from its file when it is loaded.</summary>
    internal static SourcePack OfBundleFile(string path) => new(path);

    internal static SourcePack OfBuiltIn(CheckedPack pack) => new($"{pack.Manifest.Id} {pack.Manifest.Version}") { BuiltIn = pack };
}
