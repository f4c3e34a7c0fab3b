namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("spinalpain-tests-").FullName;

    /// <summary>Writes a file into it.</summary>
    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(this.Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => this.Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Copies a folder of the repository into it.</summary>
    public string Copy(string repoRelativePath)
    {
        Copy(Golden.PathOf(repoRelativePath), this.Path);
        return this.Path;
    }

    /// <summary>Copies a folder of the repository to the same place in it.</summary>
    public void CopyAs(string repoRelativePath) => Copy(Golden.PathOf(repoRelativePath), System.IO.Path.Combine(this.Path, repoRelativePath));

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(this.Path, recursive: true);
}
