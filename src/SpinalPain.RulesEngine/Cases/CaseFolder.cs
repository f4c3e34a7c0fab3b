using System.Security;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>The files in the cases folder of a pack, in an order that is the same on every machine.</summary>
/// <param name="Episodes">The files of base episodes.</param>
/// <param name="Cases">The files of cases.</param>
internal sealed record CaseFolder(IReadOnlyList<string> Episodes, IReadOnlyList<string> Cases)
{
    /// <summary>The files, or null when a diagnostic says why they cannot be listed.</summary>
    public static CaseFolder? List(string packFolder, DiagnosticBag diagnostics)
    {
        try
        {
            if (!Directory.Exists(packFolder))
            {
                var code = File.Exists(packFolder) ? DiagnosticCodes.NotAFile : DiagnosticCodes.FileNotFound;
                diagnostics.Add(code, SourceLocation.OfFile(packFolder), "There is no folder here.", "Name the folder of a pack.");
                return null;
            }

            var folder = PackReader.NameOf(packFolder, "cases");
            return new CaseFolder(JsonFiles($"{folder}/episodes", folderToo: null, diagnostics), JsonFiles(folder, folderToo: "episodes", diagnostics));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException or IOException or ArgumentException)
        {
            // The text of the exception would hold the full path of the machine.
            diagnostics.Add(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(packFolder), "The folder of the cases cannot be read.", "Check its permissions.");
            return null;
        }
    }

    private static List<string> JsonFiles(string folder, string? folderToo, DiagnosticBag diagnostics)
    {
        var files = new List<string>();
        IEnumerable<string> entries = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder) : [];
        foreach (var name in entries.Select(path => Path.GetFileName(path)!).Where(name => name != folderToo).Order(StringComparer.Ordinal))
        {
            var file = $"{folder}/{name}";
            if (name.EndsWith(".json", StringComparison.Ordinal))
            {
                files.Add(file);
            }
            else
            {
                ReportUnknown(file, name, diagnostics);
            }
        }

        return files;
    }

    /// <summary>Reports a file among the cases that the format does not know.</summary>
    internal static void ReportUnknown(string file, string name, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            DiagnosticCodes.UnknownPackFile,
            SourceLocation.OfFile(file),
            $"The cases of a pack have nothing named \"{name}\"; it is not read.",
            "There can be \"cases/*.json\" and \"cases/episodes/*.json\".");
}
