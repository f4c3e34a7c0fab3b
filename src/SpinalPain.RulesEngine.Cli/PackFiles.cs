using System.Security;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>The JSON files that a path stands for.</summary>
internal static class PackFiles
{
    private static readonly string[] AtTop = ["pack.json", "items.json", "parameters.json", "value-sets.json"];

    /// <summary>The file itself; or all files of the pack in a folder, in the same order on every machine; or null and why.</summary>
    public static IReadOnlyList<string>? Of(string path, out Diagnostic? problem)
    {
        problem = null;
        if (!Directory.Exists(path))
        {
            // A file that does not exist is reported by its reader.
            return [path];
        }

        try
        {
            var folder = path.TrimEnd('/', Path.DirectorySeparatorChar) is { Length: > 0 } trimmed ? trimmed : path;

            // A folder that may not be listed would seem to be empty below.
            _ = Directory.EnumerateFileSystemEntries(path).Any();
            string[] files = [.. AtTop.Select(name => $"{folder}/{name}").Where(File.Exists), .. JsonIn($"{folder}/policies"), .. JsonIn($"{folder}/cases"), .. JsonIn($"{folder}/cases/episodes")];
            if (files.Length == 0)
            {
                problem = new(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(path), "The folder holds no file of a pack.", "Name the folder of one version of a pack, or the files themselves.");
                return null;
            }

            return files;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException or IOException)
        {
            problem = new(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(path), "The folder cannot be read.", "Check its permissions.");
            return null;
        }
    }

    private static IEnumerable<string> JsonIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => $"{folder}/{name}")
        : [];
}
