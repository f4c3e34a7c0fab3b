using System.Text;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The folder that one run of one tool works in. Both tools get the same path, as messages may hold it.</summary>
internal sealed class RunFolder : IDisposable
{
    private static readonly (string Name, string Target)[] Links = [("rules", "rules"), ("samples", "samples"), ("schemas", "schemas"), ("data", "tests/data")];

    private RunFolder(string path) => this.Path = path;

    public string Path { get; }

    public static RunFolder Create(string path, Comparison comparison)
    {
        Directory.CreateDirectory(path);
        foreach (var (name, target) in Links)
        {
            Directory.CreateSymbolicLink(System.IO.Path.Combine(path, name), Golden.PathOf(target));
        }

        foreach (var (name, bytes) in comparison.Files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value))).Concat(comparison.BinaryFiles.Select(file => (file.Key, file.Value))))
        {
            var file = System.IO.Path.Combine(path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        if (comparison.Copy is { } copied)
        {
            var source = Golden.PathOf(copied);
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = System.IO.Path.Combine(path, "copy", System.IO.Path.GetRelativePath(source, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return new RunFolder(path);
    }

    /// <summary>Every file that is here now, with its bytes and its permissions; what links lead to is not here.</summary>
    public SortedDictionary<string, (byte[] Bytes, UnixFileMode Mode)> Files()
    {
        var found = new SortedDictionary<string, (byte[], UnixFileMode)>(StringComparer.Ordinal);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        foreach (var file in Directory.EnumerateFiles(this.Path, "*", all))
        {
            found.Add(System.IO.Path.GetRelativePath(this.Path, file), (File.ReadAllBytes(file), OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file)));
        }

        return found;
    }

    public void Dispose() => Directory.Delete(this.Path, recursive: true);
}
