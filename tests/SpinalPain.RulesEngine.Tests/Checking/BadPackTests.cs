using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

/// <summary>Each folder tests/data/bad/pack-CODE-what is one mistake in a good pack, and the text that its author gets to read.</summary>
public sealed partial class BadPackTests
{
    private static IEnumerable<string> Cases() => Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "pack-*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<DiagnosticCode> Codes() => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP3", StringComparison.Ordinal) || code.Id.StartsWith("SP4", StringComparison.Ordinal));

    [TestCaseSource(nameof(Cases))]
    public void A_bad_pack_gets_the_expected_text(string name)
    {
        var diagnostics = PackLoader.Load(ChangedPack.ToFiles(ChangedPack.Bad(name))).Diagnostics;

        diagnostics.Select(diagnostic => diagnostic.Code.Id).ShouldContain(CodeIn().Match(name).Value);
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.') || diagnostic.Message.EndsWith('?'));
        Golden.Compare($"tests/data/bad/{name}/expected.txt", DiagnosticText.Render(diagnostics));
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_case(DiagnosticCode code) => Cases().ShouldContain(name => name.StartsWith($"pack-{code.Id}-", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_page(DiagnosticCode code)
    {
        var path = Golden.PathOf($"docs/diagnostics/{code.Id}.md");
        File.Exists(path).ShouldBeTrue($"docs/diagnostics/{code.Id}.md does not exist.");
        var page = File.ReadAllText(path);

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        foreach (var part in new[] { "\n## Avoid\n\n```json\n", "\n## Prefer\n\n```json\n", "\n## Why\n\n" })
        {
            page.ShouldContain(part);
        }
    }

    [GeneratedRegex("SP[0-9]{4}")]
    private static partial Regex CodeIn();
}
