using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>
/// Every bad pack and episode of the library's tests, and what its author reads when it is validated against the schemas. Where no file of
/// text stands in Data, the schema has nothing to say: the mistake is one of meaning.
/// </summary>
public sealed class BadFileTests
{
    private const string Data = "tests/SpinalPain.RulesEngine.JsonSchema.Tests/Data";

    private static readonly DiagnosticCode[] FilesAsAWhole = [DiagnosticCodes.FileEmpty, DiagnosticCodes.SchemaInputTooLarge];

    private static IEnumerable<string> Packs() => Names("pack-*");

    private static IEnumerable<string> Episodes() => Names("episode-*");

    [TestCaseSource(nameof(Packs))]
    public void A_bad_pack_gets_the_expected_text(string name) => Compare(name, PackFiles.Validate(ChangedPack.Bad(name)));

    [TestCaseSource(nameof(Episodes))]
    public void A_bad_episode_gets_the_expected_text(string name) =>
        Compare(name, [.. SchemaValidator.Default.Validate(SchemaKind.Episode, File.ReadAllBytes(Golden.PathOf($"tests/data/bad/{name}/input.json")), "input.json")]);

    private static IEnumerable<string> Names(string pattern) =>
        Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [Test]
    public void An_episode_that_is_too_large_gets_the_expected_text() =>
        Compare("too-large", [.. SchemaValidator.Default.Validate(SchemaKind.Episode, Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("1", 40_000))}]", 5))}]"), "input.json")]);

    /// <summary>What only the readers of the library see: names, dates, units, and how a pack hangs together.</summary>
    [Test]
    public void The_mistakes_that_a_schema_cannot_see_are_written_down() =>
        Golden.Compare($"{Data}/seen-by-the-readers-only.txt", string.Concat(Packs().Concat(Episodes()).Where(name => !File.Exists(Golden.PathOf($"{Data}/{name}.txt"))).Select(name => name + "\n")));

    private static void Compare(string name, Diagnostic[] diagnostics)
    {
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.') && diagnostic.Location.Line > 0 == !FilesAsAWhole.Contains(diagnostic.Code));
        if (diagnostics.Length == 0)
        {
            File.Exists(Golden.PathOf($"{Data}/{name}.txt")).ShouldBeFalse("the schema refused this once");
            return;
        }

        Golden.Compare($"{Data}/{name}.txt", DiagnosticText.Render(diagnostics));
    }
}
