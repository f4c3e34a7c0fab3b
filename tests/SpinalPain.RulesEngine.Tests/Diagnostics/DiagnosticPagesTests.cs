using System.Text;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

/// <summary>The pages in docs/diagnostics of files, JSON and episodes: each code has one, and its examples do what it says.</summary>
public sealed partial class DiagnosticPagesTests
{
    public static IEnumerable<DiagnosticCode> Codes => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP1", StringComparison.Ordinal) || code.Id.StartsWith("SP2", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void A_code_has_a_page_in_the_form_of_all_pages(DiagnosticCode code)
    {
        var page = Page(code);

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        Regex.Matches(page, "^#.*$", RegexOptions.Multiline).Select(heading => heading.Value).Skip(1).ShouldBe(["## Avoid", "## Prefer", "## Why"]);
        Part(page, "Avoid").ShouldContain("```");
        Part(page, "Prefer").ShouldContain("```");
        Part(page, "Why").ShouldEndWith(".\n");
    }

    [TestCaseSource(nameof(Codes))]
    public void What_a_page_warns_of_is_reported_with_its_code_and_no_other(DiagnosticCode code)
    {
        foreach (var example in Examples(Part(Page(code), "Avoid")))
        {
            var codes = EpisodeReader.Read(Encoding.UTF8.GetBytes(example), "a.json").Diagnostics.Select(diagnostic => diagnostic.Code).Distinct();
            codes.ShouldBe([code], example);
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void What_a_page_recommends_is_read(DiagnosticCode code)
    {
        foreach (var example in Examples(Part(Page(code), "Prefer")))
        {
            EpisodeReader.Read(Encoding.UTF8.GetBytes(example), "a.json").Diagnostics.ShouldBeEmpty(example);
        }
    }

    [Test]
    public void Codes_are_unique_and_in_order()
    {
        var ids = DiagnosticCodes.All.Select(code => code.Id).ToArray();

        ids.ShouldBeUnique();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    private static string Page(DiagnosticCode code) => File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md"));

    private static string Part(string page, string heading) => page.Split($"## {heading}\n\n")[1].Split("\n## ")[0];

    private static IEnumerable<string> Examples(string part) => JsonBlock().Matches(part).Select(block => block.Groups[1].Value);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
