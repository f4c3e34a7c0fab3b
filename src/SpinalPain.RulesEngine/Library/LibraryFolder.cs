using System.Security;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Library;

/// <summary>Finds the folders of packs in the folder of a library, in an order that is the same on every machine.</summary>
internal sealed class LibraryFolder(DiagnosticBag diagnostics)
{
    /// <summary>How many levels of folders may lie below the library.</summary>
    private const int DepthLimit = 8;

    /// <summary>How many folders a library may have in all.</summary>
    private const int FolderLimit = 10_000;

    private readonly List<string> packs = [];
    private int folders;

    /// <summary>The folders that hold a pack, or something that is meant to be one. What cannot be listed is reported.</summary>
    public static IReadOnlyList<string> PacksIn(string folder, DiagnosticBag diagnostics)
    {
        if (File.Exists(folder))
        {
            diagnostics.Add(DiagnosticCodes.NotAFile, SourceLocation.OfFile(folder), "The path names a file where the folder of a library is expected.");
            return [];
        }

        if (!Directory.Exists(folder))
        {
            diagnostics.Add(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(folder), "The folder does not exist.", "Is the path right?");
            return [];
        }

        var walk = new LibraryFolder(diagnostics);
        walk.Visit(folder, depth: 0);
        if (walk.packs.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Add(
                DiagnosticCodes.EmptyLibrary,
                SourceLocation.OfFile(folder),
                "The folder holds no pack: there is no file \"pack.json\" in it or in a folder below it.",
                "Name the folder that holds the folders of packs, such as \"rules\".");
        }

        return walk.packs;
    }

    private void Visit(string folder, int depth)
    {
        if (this.folders > FolderLimit)
        {
            return;
        }

        if (++this.folders > FolderLimit)
        {
            diagnostics.Add(
                DiagnosticCodes.LibraryTooLarge,
                SourceLocation.OfFile(folder),
                $"With this folder the library has more than {FolderLimit} folders, and it is not read further.",
                "Name a folder that holds packs and little else.");
            return;
        }

        if (depth > DepthLimit)
        {
            diagnostics.Add(
                DiagnosticCodes.LibraryTooLarge,
                SourceLocation.OfFile(folder),
                $"The folder lies more than {DepthLimit} levels below that of the library, and it is not read.",
                "Name a folder that is nearer to the packs, or move the packs up.");
            return;
        }

        try
        {
            // A folder without its manifest that has other files of a pack is meant to be one, and says so when it is read.
            if (PackReader.RequiredFiles.Any(file => Path.Exists(PackReader.NameOf(folder, file))))
            {
                this.packs.Add(folder);
                return;
            }

            foreach (var name in FoldersIn(folder))
            {
                var path = PackReader.NameOf(folder, name);
                if (new DirectoryInfo(path).LinkTarget is null)
                {
                    this.Visit(path, depth + 1);
                }
                else
                {
                    diagnostics.Add(
                        DiagnosticCodes.LinkNotFollowed,
                        SourceLocation.OfFile(path),
                        "The folder is a link, and packs behind it are not read.",
                        "Put the folder itself here, or take the link away.");
                }
            }
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException or IOException or ArgumentException)
        {
            // The text of the exception would hold the full path of the machine.
            diagnostics.Add(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(folder), "The folder cannot be read.", "Check the permissions of the folder.");
        }
    }

    private static List<string> FoldersIn(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
}
