using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests;

/// <summary>The packages that eng/pack makes, once for all tests.</summary>
internal static class Packed
{
    /// <summary>A version above every other, so that no package of ours from elsewhere is taken for one of these.</summary>
    public const string Version = "999.0.0";

    private static readonly Lazy<string> Packages = new(() => PackInto("packages"));

    /// <summary>Where everything that the tests make is; it goes when they end.</summary>
    public static string Root { get; } = Directory.CreateTempSubdirectory("spinalpain-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    public static string Folder => Packages.Value;

    /// <summary>The version of the repository, in the one place where it stands.</summary>
    public static string RepositoryVersion => XDocument.Load(Golden.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>Ids of the projects that are to be packed, whether they could be or not.</summary>
    public static IEnumerable<string> Ids() => Directory.EnumerateDirectories(Golden.PathOf("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>A package; the test ends here when what it needs is served by no source of this machine.</summary>
    public static Package Find(string id)
    {
        var path = Path.Combine(Folder, $"{id}.{Version}.nupkg");
        if (!File.Exists(path))
        {
            Assert.Ignore($"{id} is not packed: what it needs is served by no source here.");
        }

        return new Package(id, path);
    }

    /// <summary>Packs everything into a new folder.</summary>
    public static string PackInto(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("eng/pack needs bash.");
        }

        var folder = Path.Combine(Root, name);
        var run = Command.Done(Root, new Dictionary<string, string>(), "bash", Golden.PathOf("eng/pack"), folder, "--version", Version);
        run.Told.ShouldNotContain("warning");
        TestContext.Progress.Write(run.Output);
        return folder;
    }
}
