using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>A folder of packs that changes: the example library, whose second pack alternates between two contents with a version and a threshold of their own.</summary>
internal sealed class ExampleLibrary : IDisposable
{
    private const string Changing = "example-esi-1.1.0";

    private readonly string manifest;
    private readonly string parameters;

    public ExampleLibrary()
    {
        this.Folder = Directory.CreateTempSubdirectory("coverage-service-").FullName;
        foreach (var file in Directory.EnumerateFiles(Golden.PathOf("tests/data/library"), "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("episodes", StringComparison.Ordinal)))
        {
            var target = Path.Combine(this.Folder, Path.GetRelativePath(Golden.PathOf("tests/data/library"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        this.manifest = File.ReadAllText(this.PathOf("pack.json"));
        this.parameters = File.ReadAllText(this.PathOf("parameters.json"));
    }

    /// <summary>An episode whose second line is covered by the one content and not by the other.</summary>
    public static byte[] Episode { get; } = File.ReadAllBytes(Golden.PathOf("tests/data/library/episodes/both-sides-of-the-change.json"));

    public string Folder { get; }

    /// <summary>The settings of a service that judges by this folder alone and reloads on demand alone.</summary>
    public string[] Settings => ["--SpinalPainRules:BuiltInPacks=false", $"--SpinalPainRules:Folders:0={this.Folder}", "--SpinalPainRules:ReloadOnChange=false"];

    /// <summary>What the folder as it is says of the episode, on one line or laid out for people.</summary>
    public byte[] Determination(bool indented) => SampleEpisodes.Determination(RulePackLibrary.LoadFolder(this.Folder).Value, Episode, indented);

    /// <summary>Version 1.1.0, which asks for an improvement of 60 percent.</summary>
    public void WriteStricter() => this.Write(this.manifest, this.parameters);

    /// <summary>Version 1.2.0, which asks for an improvement of 50 percent.</summary>
    public void WriteMilder() => this.Write(Changed(this.manifest, "\"version\": \"1.1.0\"", "\"version\": \"1.2.0\""), Changed(this.parameters, "\"value\": 60", "\"value\": 50"));

    /// <summary>One of several ways in which a pack can be broken.</summary>
    public void WriteBroken(int way)
    {
        this.WriteMilder();
        switch (way % 4)
        {
            case 0:
                File.WriteAllText(this.PathOf("parameters.json"), this.parameters[..(this.parameters.Length / 2)]);
                break;
            case 1:
                File.Delete(this.PathOf("parameters.json"));
                break;
            case 2:
                File.WriteAllText(this.PathOf("parameters.json"), Changed(this.parameters, "\"esi.improvement\"", "\"esi.improvment\""));
                break;
            default:
                File.WriteAllText(this.PathOf("pack.json"), Changed(this.manifest, "\"version\": \"1.1.0\"", "\"version\": \"1.0.0\""));
                break;
        }
    }

    public void Dispose() => Directory.Delete(this.Folder, recursive: true);

    private static string Changed(string text, string from, string to)
    {
        text.ShouldContain(from);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private string PathOf(string file) => Path.Combine(this.Folder, Changing, file);

    private void Write(string manifest, string parameters)
    {
        File.WriteAllText(this.PathOf("pack.json"), manifest);
        File.WriteAllText(this.PathOf("parameters.json"), parameters);
    }
}
