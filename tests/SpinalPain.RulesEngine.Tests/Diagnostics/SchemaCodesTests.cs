using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

/// <summary>
/// The codes that only SpinalPain.RulesEngine.JsonSchema reports. Its tests do not run everywhere, but the texts that they compare stand in the
/// repository: each code must be in one of them, and have its page.
/// </summary>
public sealed partial class SchemaCodesTests
{
    private const string Texts = "tests/SpinalPain.RulesEngine.JsonSchema.Tests/Data";

    private static IEnumerable<DiagnosticCode> Codes() => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP7", StringComparison.Ordinal));

    [Test]
    public void These_are_the_codes() =>
        Codes().Select(code => code.Id).ShouldBe(["SP7001", "SP7002", "SP7003", "SP7004", "SP7005", "SP7006", "SP7007", "SP7008", "SP7009"]);

    [TestCaseSource(nameof(Codes))]
    public void A_code_has_a_text_that_is_compared(DiagnosticCode code) =>
        Directory.EnumerateFiles(Golden.PathOf(Texts), "*.txt").ShouldContain(path => File.ReadAllText(path).Contains($"error {code.Id} ", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void A_code_has_a_page_in_the_form_of_all_pages(DiagnosticCode code)
    {
        var page = File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md"));

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        Heading().Matches(page).Select(heading => heading.Value).ShouldBe(["## Avoid", "## Prefer", "## Why"]);
        page.ShouldEndWith(".\n");
    }

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
