using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Prose;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Prose;

public sealed partial class PackPagesTests
{
    private const string Hostile = "</script><script>alert(1)</script> [x](javascript:alert(1)) `a` | b &amp; \\\"c\\\" * _d_ \\u001b[31m";

    private static readonly CaseSet NoCases = new([]);

    private static CheckedPack Cgs => CgsPack.Compiled.Pack;

    private static CaseSet CgsCases => new(CgsPack.Cases);

    [TestCase("every-operator")]
    [TestCase("extensions")]
    public void A_small_pack_reads_so(string name) => Golden.Compare($"tests/data/prose/{name}.md", PackMarkdown.Write(Good(name), NoCases));

    [Test]
    public void Every_link_of_the_Markdown_leads_to_an_anchor_and_no_anchor_stands_twice()
    {
        foreach (var page in new[] { PackMarkdown.Write(Cgs, CgsCases), PackMarkdown.Write(Good("every-operator"), NoCases), PackMarkdown.Write(Good("extensions"), NoCases) })
        {
            var anchors = Anchor().Matches(page).Select(match => match.Groups[1].Value).ToList();

            anchors.ShouldBeUnique();
            Link().Matches(page).Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(anchors);
        }
    }

    [Test]
    public void Everything_of_the_pack_is_on_the_page()
    {
        var page = PackMarkdown.Write(Cgs, CgsCases);

        Cgs.Criteria.ShouldAllBe(criterion => page.Contains($"<a id=\"criterion-{criterion.Id}\">", StringComparison.Ordinal));
        Cgs.Parameters.ShouldAllBe(parameter => page.Contains($"<a id=\"threshold-{parameter.Id}\">", StringComparison.Ordinal));
        Cgs.Definitions.ShouldAllBe(definition => page.Contains($"<a id=\"definition-{definition.Id}\">", StringComparison.Ordinal));
        Cgs.Manifest.Items.ShouldAllBe(item => page.Contains($"<a id=\"item-{item.Id}\">", StringComparison.Ordinal));
        Cgs.Manifest.Readings.ShouldAllBe(reading => page.Contains($"<a id=\"reading-{reading.Id}\">", StringComparison.Ordinal));
        Cgs.ValueSets.SelectMany(set => set.Codes).ShouldAllBe(code => page.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [Test]
    public void No_name_of_a_program_stands_in_the_running_text()
    {
        // What is in code marks is for authors; case names and ids of the pack are theirs.
        var text = Mark().Replace(PackMarkdown.Write(Cgs, CgsCases), string.Empty);

        Programming().Matches(text).Select(match => match.Value).Distinct().ShouldBeEmpty();
    }

    [Test]
    public void The_cases_of_a_criterion_are_counted_and_named()
    {
        var page = PackMarkdown.Write(Cgs, CgsCases);
        var expected = CgsPack.Cases.Where(each => each.Expectation.Lines.Any(line => line.Criteria.Any(criterion => criterion is { CriterionId: "esi.levels", Status: CriterionStatus.NotMet }))).ToList();

        var section = page[page.IndexOf("<a id=\"criterion-esi.levels\">", StringComparison.Ordinal)..page.IndexOf("<a id=\"criterion-esi.repeat\">", StringComparison.Ordinal)];

        expected.ShouldNotBeEmpty();
        section.ShouldContain($", {expected.Count} not met");
        expected.ShouldAllBe(each => section.Contains(each.Name, StringComparison.Ordinal));
    }

    [Test]
    public void A_page_without_cases_says_all_but_the_cases()
    {
        // Neighboring lists take turns with their marks, and between these there is one list less.
        static IEnumerable<string> Lines(string page) => page.Split('\n').Select(line => line.TrimStart(' ', '*', '-'));

        var page = PackMarkdown.Write(Cgs);
        var lines = Lines(page).ToHashSet(StringComparer.Ordinal);
        var linesWithCases = Lines(PackMarkdown.Write(Cgs, CgsCases)).ToHashSet(StringComparer.Ordinal);

        lines.Except(linesWithCases).ShouldAllBe(line => line.StartsWith('|') || line.StartsWith("From each item", StringComparison.Ordinal));
        Cgs.Criteria.ShouldAllBe(criterion => page.Contains($"<a id=\"criterion-{criterion.Id}\">", StringComparison.Ordinal));
        page.ShouldNotContain("No case");
        CgsPack.Cases.ShouldAllBe(each => !lines.Contains(each.Name));
        Parse(PackHtml.Write(Cgs)).Descendants().Attributes("id").ShouldNotContain(id => id.Value.StartsWith("cases-", StringComparison.Ordinal));
    }

    [Test]
    public void A_page_of_HTML_is_well_formed_with_unique_ids_and_ordered_headings()
    {
        var html = Parse(PackHtml.Write(Cgs, CgsCases));

        html.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
        html.Descendants("h1").Count().ShouldBe(1);
        var levels = html.Descendants().Select(element => element.Name.LocalName).Where(name => name is ['h', >= '1' and <= '6']).Select(name => name[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        html.Descendants("main").Count().ShouldBe(1);
        html.Descendants("nav").Single().Attribute("aria-label").ShouldNotBeNull();
    }

    [Test]
    public void A_page_of_HTML_asks_for_nothing_and_lets_only_its_own_style_and_script_run()
    {
        var page = PackHtml.Write(Cgs, CgsCases);
        var html = Parse(page);
        var policy = html.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;

        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain(" onclick");
        policy.ShouldStartWith("default-src 'none'; ");
        foreach (var (element, directive) in new[] { ("style", "style-src"), ("script", "script-src") })
        {
            var start = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
            var content = page[start..page.IndexOf($"</{element}>", StringComparison.Ordinal)];
            policy.ShouldContain($"{directive} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'");
        }
    }

    [Test]
    public void What_a_pack_says_is_never_markup()
    {
        var pack = HostilePack();

        var page = PackHtml.Write(pack, NoCases);
        var markdown = PackMarkdown.Write(pack, NoCases);

        var html = Parse(page);
        html.Descendants("script").Count().ShouldBe(1);
        html.Descendants("h3").First().Value.ShouldStartWith("</script><script>alert(1)</script> [x](javascript:alert(1))");
        page.ShouldNotContain("\u001b");
        markdown.ShouldNotContain("\u001b");
        markdown.ShouldNotMatch(@"(?<!\\)<script");
        markdown.ShouldNotContain("[x](");
        markdown.ShouldContain("### \\</script\\>\\<script\\>");
    }

    [Test]
    public void A_page_is_the_same_in_every_culture()
    {
        string[] Pages() => [PackMarkdown.Write(Cgs, CgsCases), PackHtml.Write(Cgs, CgsCases), PackMarkdown.Write(Good("every-operator"), NoCases)];
        var expected = Pages();
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Made by hand, as the tests run without the data of real cultures.
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "minus";
            strange.DateTimeFormat.ShortDatePattern = "d/M/yy";
            CultureInfo.CurrentCulture = strange;

            Pages().ShouldBe(expected);
            1.5.ToString(CultureInfo.CurrentCulture).ShouldBe("1,5", "the culture must make a difference, or this test shows nothing");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        expected.ShouldAllBe(page => !page.Contains('\r', StringComparison.Ordinal) && page.EndsWith('\n'));
    }

    private static CheckedPack Good(string name) => PackLoader.LoadFolder(Golden.PathOf($"tests/data/good/pack-{name}")).Value;

    /// <summary>A pack whose every text tries to be something else.</summary>
    private static CheckedPack HostilePack()
    {
        var folder = Golden.PathOf("tests/data/good/pack-every-operator");
        ImmutableArray<PackFile> files =
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new PackFile(
                Path.GetRelativePath(folder, file).Replace('\\', '/'),
                Encoding.UTF8.GetBytes(PlainMember().Replace(File.ReadAllText(file), match => $"\"{match.Groups[1].Value}\": \"{Hostile}\"")))),
        ];
        return PackLoader.Load(files).Value;
    }

    /// <summary>The page as XML: all elements of the page are closed but the few that HTML never closes.</summary>
    private static XDocument Parse(string page)
    {
        var xml = VoidElement().Replace(page, match => match.Value[..^1] + "/>");
        xml = Raw().Replace(xml, match => $"<{match.Groups[1].Value}/>");
        return XDocument.Parse(xml.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal).Replace(" hidden>", " hidden=\"\">", StringComparison.Ordinal));
    }

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`[^`\n]*`|\(#[^)]+\)|<a id=""[^""]+""></a>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b[a-z]+[a-z0-9]*[A-Z]\w*|\b[a-z]+\.[a-z]+[A-Z]?\w*")]
    private static partial Regex Programming();

    [GeneratedRegex("<(?:meta|link|input|wbr)\\b[^>]*>")]
    private static partial Regex VoidElement();

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Raw();

    [GeneratedRegex("\"(title|text|document|section|reason|payer)\": \"[^\"{}]*\"")]
    private static partial Regex PlainMember();
}
