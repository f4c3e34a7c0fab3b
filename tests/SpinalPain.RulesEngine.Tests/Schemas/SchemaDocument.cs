using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>A file that has a schema, with what our own reader needs to read it.</summary>
/// <param name="Name">Where it comes from, for messages.</param>
/// <param name="Schema">Short name of its schema.</param>
/// <param name="Text">Its text.</param>
/// <param name="Read">Reads the file with another text in its place, and gives every error.</param>
internal sealed record SchemaDocument(string Name, string Schema, string Text, Func<string, IReadOnlyList<Diagnostic>> Read)
{
    /// <summary>Every good file of the repository that has a schema and a reader.</summary>
    public static IEnumerable<SchemaDocument> Good() =>
    [
        .. Directories("rules/cgs-spinal-pain").Concat(Directories("tests/data/good")).Concat(Directories("tests/data/library")).Where(folder => File.Exists(Golden.PathOf($"{folder}/pack.json"))).SelectMany(OfPack),
        .. Directories("rules/cgs-spinal-pain").Concat(Directories("tests/data/library").Where(folder => Directory.Exists(Golden.PathOf($"{folder}/cases")))).Append("tests/data/cases/good").SelectMany(OfCases),
        .. OfEpisodes("samples/episodes"),
        .. OfEpisodes("tests/data/library/episodes"),
    ];

    /// <summary>The schema of a file of a pack, or null when it has none.</summary>
    public static string? SchemaOf(string path) => path switch
    {
        _ when !path.EndsWith(".json", StringComparison.Ordinal) => null,
        "pack.json" or "items.json" or "parameters.json" or "value-sets.json" => Path.GetFileNameWithoutExtension(path),
        _ when path.StartsWith("policies/", StringComparison.Ordinal) => "policies",
        _ when path.StartsWith("cases/episodes/", StringComparison.Ordinal) => "episode",
        _ when path.StartsWith("cases/", StringComparison.Ordinal) => "cases",
        _ => null,
    };

    private static IEnumerable<SchemaDocument> OfPack(string folder)
    {
        var files = Files(folder).Where(path => SchemaOf(path) is { } schema && schema is not ("cases" or "episode")).ToDictionary(path => path, path => File.ReadAllText(Golden.PathOf($"{folder}/{path}")), StringComparer.Ordinal);
        return files.Select(file => new SchemaDocument(
            $"{folder}/{file.Key}",
            SchemaOf(file.Key)!,
            file.Value,
            text => Errors(PackLoader.Load(files.Select(each => new PackFile(each.Key, Encoding.UTF8.GetBytes(each.Key == file.Key ? text : each.Value)))).Diagnostics)));
    }

    private static IEnumerable<SchemaDocument> OfCases(string folder)
    {
        foreach (var path in Files(folder).Where(path => SchemaOf(path) == "cases"))
        {
            yield return new SchemaDocument($"{folder}/{path}", "cases", File.ReadAllText(Golden.PathOf($"{folder}/{path}")), text => ReadCases(folder, path, text));
        }

        foreach (var episode in OfEpisodes($"{folder}/cases/episodes"))
        {
            yield return episode;
        }
    }

    private static IEnumerable<SchemaDocument> OfEpisodes(string folder) => Files(folder)
        .Where(path => path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".expected.json", StringComparison.Ordinal))
        .Select(path => new SchemaDocument(
            $"{folder}/{path}",
            "episode",
            File.ReadAllText(Golden.PathOf($"{folder}/{path}")),
            text => Errors(EpisodeReader.Read(Encoding.UTF8.GetBytes(text), path).Diagnostics)));

    /// <summary>Reads one file of cases beside the base episodes of its pack; the other files are left out, which no case can see.</summary>
    private static IReadOnlyList<Diagnostic> ReadCases(string folder, string path, string text)
    {
        var copy = Directory.CreateTempSubdirectory("spinalpain-tests-");
        try
        {
            Directory.CreateDirectory($"{copy.FullName}/cases/episodes");
            foreach (var episode in Files($"{folder}/cases/episodes"))
            {
                File.Copy(Golden.PathOf($"{folder}/cases/episodes/{episode}"), $"{copy.FullName}/cases/episodes/{episode}");
            }

            File.WriteAllText($"{copy.FullName}/{path}", text);
            return Errors(CaseReader.ReadFolder(copy.FullName).Diagnostics);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static IEnumerable<string> Directories(string folder) =>
        Directory.GetDirectories(Golden.PathOf(folder)).Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder) => Directory.Exists(Golden.PathOf(folder))
        ? Directory.GetFiles(Golden.PathOf(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Golden.PathOf(folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];
}
