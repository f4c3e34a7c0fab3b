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
        var source = Golden.PathOf(repoRelativePath);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(this.Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return this.Path;
    }

    public void Dispose() => Directory.Delete(this.Path, recursive: true);
}
