using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>Those files of a pack in memory that belong to its cases, in an order that is the same on every machine.</summary>
/// <param name="Episodes">The files of base episodes.</param>
/// <param name="Cases">The files of cases.</param>
internal sealed record CaseParts(IReadOnlyList<PackFile> Episodes, IReadOnlyList<PackFile> Cases)
{
    private const string Folder = "cases/";
    private const string EpisodeFolder = "cases/episodes/";

    /// <summary>Picks them; what lies among them and is none of them is reported.</summary>
    public static CaseParts Of(IEnumerable<PackFile> files, string folder, DiagnosticBag diagnostics)
    {
        var episodes = new List<PackFile>();
        var cases = new List<PackFile>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (!IsCaseFile(file.Path))
            {
                CaseFolder.ReportUnknown(PackReader.NameOf(folder, file.Path), file.Path[Folder.Length..], diagnostics);
            }
            else if (!paths.Add(file.Path))
            {
                diagnostics.Add(DiagnosticCodes.DuplicatePackFile, SourceLocation.OfFile(PackReader.NameOf(folder, file.Path)), $"The pack has two files \"{file.Path}\".");
            }
            else
            {
                (IsEpisode(file.Path) ? episodes : cases).Add(file);
            }
        }

        return new(episodes, cases);
    }

    /// <summary>Whether the format has a file of cases or a base episode of this path.</summary>
    public static bool IsCaseFile(string path)
    {
        var within = IsEpisode(path) ? EpisodeFolder : Folder;
        return path.StartsWith(within, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && path.LastIndexOf('/') == within.Length - 1;
    }

    private static bool IsEpisode(string path) => path.StartsWith(EpisodeFolder, StringComparison.Ordinal);
}
