using System.Text;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>The example pack of the repository without a last day, with any version and any threshold of improvement.</summary>
internal static class ExamplePack
{
    private static readonly PackFileSet Template = PackFileSet.ReadFolder(Golden.PathOf("tests/data/library/example-esi-1.0.0"));

    /// <summary>An episode with an improvement of exactly 50 percent: covered where 50 are asked for, and not covered above.</summary>
    public static PatientEpisode Episode { get; } = EpisodeReader.ReadFile(Golden.PathOf("tests/data/library/episodes/both-sides-of-the-change.json")).Value;

    /// <summary>The files.</summary>
    /// <param name="version">The version of the pack.</param>
    /// <param name="improvement">The threshold in percent.</param>
    /// <param name="parameter">The name of the threshold, which two of the files have to agree on.</param>
    public static IEnumerable<PackFile> Files(string version, int improvement, string parameter = "esi.improvement") => Template.Files.Select(file =>
        new PackFile(file.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Utf8.Span)
            .Replace("\"1.0.0\"", $"\"{version}\"", StringComparison.Ordinal)
            .Replace(", \"until\": \"2025-06-30\"", string.Empty, StringComparison.Ordinal)
            .Replace("\"value\": 50", $"\"value\": {improvement}", StringComparison.Ordinal)
            .Replace("esi.improvement", parameter, StringComparison.Ordinal))));

    public static SourcePack Of(string version, int improvement) => SourcePack.OfFiles($"memory/example-esi@{version}", Files(version, improvement));

    /// <summary>A pack with an error: a threshold out of its range.</summary>
    public static SourcePack Broken(string version) => Of(version, 150);

    public static void Write(string folder, IEnumerable<PackFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Utf8.Span);
        }
    }

    /// <summary>The versions of a library, such as "1.0.0 1.1.0".</summary>
    public static string Versions(RulePackLibrary library) => string.Join(' ', library.Packs.Select(pack => pack.Pack.Manifest.Version));
}
