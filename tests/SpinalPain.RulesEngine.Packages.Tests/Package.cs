using System.IO.Compression;
using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests;

/// <summary>A package as a file.</summary>
internal sealed record Package(string Id, string Path)
{
    /// <summary>The package of its symbols.</summary>
    public Package Symbols => this with { Path = System.IO.Path.ChangeExtension(this.Path, ".snupkg") };

    /// <summary>Its files with their bytes, without what the format of packages asks for.</summary>
    public SortedDictionary<string, byte[]> Files()
    {
        using var zip = ZipFile.OpenRead(this.Path);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName == "[Content_Types].xml" || entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) || entry.FullName.StartsWith("package/", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    /// <summary>What it says of itself.</summary>
    public XDocument Manifest() => XDocument.Load(new MemoryStream(this.Files()[$"{this.Id}.nuspec"]));

    /// <summary>The assemblies of ours in it.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> OwnAssemblies() => this.Files().Where(file =>
        file.Key.EndsWith(".dll", StringComparison.Ordinal) && System.IO.Path.GetFileName(file.Key) is var name
        && (name.StartsWith("SpinalPain.", StringComparison.Ordinal) || name.StartsWith("spinalpain", StringComparison.Ordinal)));
}
