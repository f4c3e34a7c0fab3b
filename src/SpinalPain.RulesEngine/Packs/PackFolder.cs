using System.Security;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Lists the files of a pack folder. Names are compared letter by letter on every system.</summary>
internal static class PackFolder
{
    private static readonly string[] Names = [.. PackReader.RequiredFiles, "policies", "cases"];

    /// <summary>The files that can be read, or null when the folder cannot be listed.</summary>
    public static PackListing? List(string folder, DiagnosticBag diagnostics)
    {
        try
        {
            if (File.Exists(folder))
            {
                diagnostics.Add(DiagnosticCodes.NotAFile, SourceLocation.OfFile(folder), "The path names a file where the folder of a pack is expected.");
                return null;
            }

            if (!Directory.Exists(folder))
            {
                diagnostics.Add(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(folder), "The folder does not exist.", "Is the path right?");
                return null;
            }

            // Of a folder that is something else, the names of everything in it would help nobody. One that may not be listed fails here.
            if (!EntriesOf(folder).Any(name => Names.Contains(name)))
            {
                diagnostics.Add(
                    DiagnosticCodes.FileNotFound,
                    SourceLocation.OfFile(PackReader.NameOf(folder, "pack.json")),
                    "The folder is no pack: it has no file \"pack.json\".",
                    "Name the folder of one version of a pack, such as \"rules/cgs-spinal-pain/1.0.0\".");
                return null;
            }

            return ListExisting(folder, diagnostics);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException or IOException or ArgumentException)
        {
            // The text of the exception would hold the full path of the machine.
            diagnostics.Add(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(folder), "The folder cannot be read.", "Check the permissions of the folder.");
            return null;
        }
    }

    /// <summary>Reports a file or folder that the format does not know.</summary>
    public static void ReportUnknown(string path, SourceLocation location, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            DiagnosticCodes.UnknownPackFile,
            location,
            $"A pack has nothing named \"{path}\"; it is not read.",
            Suggestion.DidYouMean(path, Names) ?? "A pack has \"pack.json\", \"items.json\", \"parameters.json\", \"value-sets.json\", \"policies/*.json\" and \"cases\".");

    private static PackListing ListExisting(string folder, DiagnosticBag diagnostics)
    {
        var files = new List<PackFile>();
        var unreadable = new List<string>();
        var size = 0L;
        foreach (var path in Walk(folder, diagnostics))
        {
            // The reader reports a pack that is too large; memory must not fill before it does.
            if (size > PackReader.SizeLimit || files.Count > PackReader.PolicyFileLimit + Names.Length)
            {
                break;
            }

            if (InputFile.Read(PackReader.NameOf(folder, path), SourceLimits.Pack.Bytes, diagnostics) is { } utf8)
            {
                files.Add(new PackFile(path, utf8));
                size += utf8.Length;
            }
            else
            {
                unreadable.Add(path);
            }
        }

        return new PackListing(files, unreadable);
    }

    private static List<string> Walk(string folder, DiagnosticBag diagnostics)
    {
        var paths = new List<string>();
        foreach (var name in EntriesOf(folder))
        {
            if (name == "policies" && Directory.Exists(PackReader.NameOf(folder, name)))
            {
                foreach (var inner in EntriesOf(PackReader.NameOf(folder, name)))
                {
                    var path = $"{name}/{inner}";
                    if (inner.EndsWith(".json", StringComparison.Ordinal))
                    {
                        paths.Add(path);
                    }
                    else
                    {
                        ReportUnknown(path, SourceLocation.OfFile(PackReader.NameOf(folder, path)), diagnostics);
                    }
                }
            }
            else if (PackReader.RequiredFiles.Contains(name))
            {
                paths.Add(name);
            }
            else if (name != "cases")
            {
                ReportUnknown(name, SourceLocation.OfFile(PackReader.NameOf(folder, name)), diagnostics);
            }
        }

        return paths;
    }

    private static IEnumerable<string> EntriesOf(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}

/// <summary>The files of a pack folder, and the paths of those that are there and cannot be read.</summary>
internal sealed record PackListing(IReadOnlyList<PackFile> Files, IReadOnlyCollection<string> Unreadable);
