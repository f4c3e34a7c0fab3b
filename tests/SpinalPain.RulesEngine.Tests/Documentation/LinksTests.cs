using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>Every relative link of every document leads somewhere.</summary>
public sealed partial class LinksTests
{
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "TestResults", "node_modules"];

    private static IEnumerable<string> Documents() => Below(Golden.RepositoryRoot)
        .Select(path => Path.GetRelativePath(Golden.RepositoryRoot, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("tests/data/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Test]
    public void The_documents_are_seen()
    {
        Documents().ShouldContain("README.md");
        Documents().ShouldContain("docs/pack-format.md");
    }

    [TestCaseSource(nameof(Documents))]
    public void Every_relative_link_leads_to_a_file_and_every_anchor_to_a_heading(string document)
    {
        var broken = Links(File.ReadAllText(Golden.PathOf(document))).Where(link => !Leads(document, link));

        broken.ShouldBeEmpty();
    }

    [TestCase("# The form of `values`", "the-form-of-values")]
    [TestCase("## PAs, claims & more", "pas-claims--more")]
    public void A_heading_has_the_anchor_that_readers_of_Markdown_give_it(string heading, string anchor) => Anchors(heading).ShouldBe([anchor]);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is var name && name[0] != '.' && !Skipped.Contains(name))
            .SelectMany(Below));

    private static IEnumerable<string> Links(string markdown) => Link().Matches(Code().Replace(markdown, string.Empty))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Leads(string document, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? Golden.PathOf(document) : Path.Combine(Path.GetDirectoryName(Golden.PathOf(document))!, Uri.UnescapeDataString(parts[0]));
        return Path.Exists(target) && (parts.Length == 1 || Anchors(File.ReadAllText(target)).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string markdown) => Heading().Matches(markdown.ReplaceLineEndings("\n"))
        .Select(match => NotInAnchors().Replace(match.Groups["title"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'))
        .Concat(OwnAnchor().Matches(markdown).Select(match => match.Groups["id"].Value));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\"></a>")]
    private static partial Regex OwnAnchor();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
