using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Tests.Architecture;

/// <summary>
/// The folders of the library form layers. Which folder may know which is written down here and in docs/architecture.md; what a folder
/// does know is read from the source: its using directives, and names that begin with another folder.
/// </summary>
public sealed partial class FolderArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Facts"] = [],
        ["Diagnostics"] = [],
        ["Json"] = ["Diagnostics"],
        ["Vocabulary"] = ["Facts"],
        ["Episodes"] = ["Facts", "Vocabulary", "Json", "Diagnostics"],
        ["Packs"] = ["Json", "Diagnostics"],
        ["Checking"] = ["Packs", "Json", "Vocabulary", "Facts", "Diagnostics"],
        ["Determinations"] = ["Checking", "Episodes", "Json", "Vocabulary", "Facts", "Diagnostics"],
        ["Evaluation"] = ["Determinations", "Checking", "Vocabulary", "Facts"],
        ["Compilation"] = ["Evaluation", "Determinations", "Checking", "Vocabulary", "Facts"],
        ["Cases"] = ["Compilation", "Determinations", "Checking", "Packs", "Episodes", "Json", "Vocabulary", "Facts", "Diagnostics"],
        ["Schemas"] = ["Determinations", "Checking", "Packs", "Episodes", "Json", "Vocabulary", "Facts", "Diagnostics"],
        ["Formatting"] = ["Json", "Diagnostics"],
        ["Coverage"] = ["Formatting", "Cases", "Compilation", "Evaluation", "Determinations", "Checking", "Episodes", "Json", "Vocabulary", "Facts", "Diagnostics"],
        ["Differences"] = ["Cases", "Compilation", "Determinations", "Checking", "Vocabulary", "Facts", "Diagnostics"],
        ["Prose"] = ["Cases", "Determinations", "Checking", "Vocabulary", "Facts", "Diagnostics"],
        ["Bundles"] = ["Cases", "Compilation", "Determinations", "Checking", "Packs", "Json", "Diagnostics"],
        ["Library"] = ["Compilation", "Determinations", "Checking", "Packs", "Facts", "Diagnostics"],
        ["Replay"] = ["Library", "Differences", "Compilation", "Determinations", "Checking", "Packs", "Episodes", "Json", "Facts", "Diagnostics"],
        ["Batches"] = ["Library", "Compilation", "Determinations", "Episodes", "Json", "Facts", "Diagnostics"],
    };

    private static string Library => Golden.PathOf("src/SpinalPain.RulesEngine");

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories(Library).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal);

    [Test]
    public void Every_folder_has_its_arrows_written_down() => Folders().ShouldBeSubsetOf(Allowed.Keys);

    [Test]
    public void The_document_shows_the_same_arrows()
    {
        var rows = Row().Matches(File.ReadAllText(Golden.PathOf("docs/architecture.md")).ReplaceLineEndings("\n"))
            .ToDictionary(row => row.Groups["folder"].Value, row => row.Groups["knows"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        rows.Keys.ShouldBe(Allowed.Keys);
        rows.ShouldAllBe(row => row.Value.SequenceEqual(Allowed[row.Key]));
    }

    [Test]
    public void The_arrows_form_no_circle()
    {
        // Each folder may only know folders that can be removed before it.
        var left = Allowed.ToDictionary(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var free = left.Where(folder => !folder.Value.Any(left.ContainsKey)).Select(folder => folder.Key).ToList();
            free.ShouldNotBeEmpty($"these know one another in a circle: {string.Join(", ", left.Keys)}");
            free.ForEach(name => left.Remove(name));
        }
    }

    [TestCaseSource(nameof(Folders))]
    public void A_folder_knows_only_the_folders_below_it(string folder)
    {
        var strangers = Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Known(File.ReadAllText(file)).Where(name => name != folder && !Allowed.GetValueOrDefault(folder, []).Contains(name)).Select(name => $"{Path.GetRelativePath(Library, file)} knows {name}"))
            .Order(StringComparer.Ordinal);

        strangers.ShouldBeEmpty();
    }

    [TestCase("using SpinalPain.RulesEngine.Facts;", "Facts")]
    [TestCase("using static SpinalPain.RulesEngine.Packs.PackReader;", "Packs")]
    [TestCase("using Line = SpinalPain.RulesEngine.Facts.RequestedLine;", "Facts")]
    [TestCase("using SpinalPain.RulesEngine.Evaluation.Conditions;", "Evaluation")]
    [TestCase("var unit = Vocabulary.Units.Days;", "Vocabulary")]
    [TestCase("var unit = global::SpinalPain.RulesEngine.Vocabulary.Units.Days;", "Vocabulary")]
    public void Every_way_to_name_another_folder_is_seen(string source, string folder) => Known(source).ShouldBe([folder]);

    [TestCase("// using SpinalPain.RulesEngine.Facts;")]
    [TestCase("/// <summary>See <see cref=\"Vocabulary.Units\"/>.</summary>")]
    [TestCase("this.Diagnostics.Add(node.Facts.Count);")]
    [TestCase("using System.Text.Json;")]
    [TestCase("namespace SpinalPain.RulesEngine.Facts;")]
    public void What_names_no_other_folder_is_passed_over(string source) => Known(source).ShouldBeEmpty();

    private static IEnumerable<string> Known(string source) => source.Split('\n')
        .Select(line => line.Trim())
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal))
        .SelectMany(line => Absolute().Matches(line).Concat(line.StartsWith("using ", StringComparison.Ordinal) ? [] : Relative().Matches(line)))
        .Select(match => match.Groups["folder"].Value)
        .Where(Allowed.ContainsKey)
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `(?<folder>[A-Z]\w+)` \|[^|\n]*\|(?<knows>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bSpinalPain\.RulesEngine\.(?<folder>\w+)")]
    private static partial Regex Absolute();

    [GeneratedRegex(@"(?<![\w.""])(?<folder>[A-Z]\w+)\.[A-Z]")]
    private static partial Regex Relative();
}
