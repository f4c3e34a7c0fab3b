using System.Collections.Immutable;
using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

/// <summary>Packs made to exhaust time, memory or the stack.</summary>
[CancelAfter(60_000)]
public sealed class HostilePackTests
{
    private const string When = """{ "fact": "episode.carePlan.conservativeTreatment", "is": true }""";

    private static ImmutableArray<Diagnostic> Read(string definitions, string when = When)
    {
        var files = ChangedPack.Good(ChangedPack.EveryOperator);
        ChangedPack.Replace(files, "policies/responses.json", When, when);
        files["policies/hostile.json"] = $$"""{ "definitions": [{{definitions}}] }""";
        return PackLoader.Load(ChangedPack.ToFiles(files)).Diagnostics;
    }

    private static string Definitions(int count, Func<int, string> when) =>
        string.Join(",\n", Enumerable.Range(0, count).Select(number => $$"""{ "id": "h{{number}}", "title": "x", "when": {{when(number)}} }"""));

    [Test]
    public void Nesting_beyond_the_depth_of_a_file_is_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("""{ "not": """, 100_000)) + When + new string('}', 100_000);

        Read(Definitions(1, _ => nested)).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooDeep);
    }

    [Test]
    public void A_number_beyond_every_double_is_an_error_where_it_stands()
    {
        Read(Definitions(1, _ => """{ "fact": "line.region", "is": 1e400 }""")).ShouldHaveSingleItem().Location.Pointer.ShouldStartWith("/definitions/0/when");
        Read(Definitions(1, _ => """{ "all": [{ "fact": 1e400 }, { "not": { "fact": 1e400 } }] }""")).ShouldAllBe(diagnostic => diagnostic.Location.Pointer.StartsWith("/definitions/0/when/all/"));
    }

    [Test]
    public void A_chain_of_definitions_is_bounded_without_recursion()
    {
        var diagnostics = Read(Definitions(10_000, number => number == 9_999 ? When : $$"""{ "definition": "h{{number + 1}}" }"""));

        diagnostics.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.ExpansionTooLarge);
    }

    [Test]
    public void A_chain_of_subsets_is_bounded()
    {
        var definitions = string.Join(",\n", Enumerable.Range(0, 200).Select(number =>
            $$"""{ "id": "h{{number}}", "title": "x", "from": {{(number == 0 ? "\"episode.symptoms\"" : $$"""{ "definition": "h{{number - 1}}" }""")}}, "as": "x", "where": { "fact": "x.region", "is": "thoracic" } }"""));

        Read(definitions).Count(diagnostic => diagnostic.Code == DiagnosticCodes.ExpansionTooLarge).ShouldBe(1);
    }

    [Test]
    public void A_circle_of_ten_thousand_definitions_is_found()
    {
        var diagnostics = Read(Definitions(10_000, number => $$"""{ "definition": "h{{(number + 1) % 10_000}}" }"""));

        diagnostics.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.DefinitionCycle);
    }

    [Test]
    public void Definitions_that_all_use_one_another_are_checked_in_time()
    {
        // 300 definitions with 300 uses each: every use but one of each pair closes a circle.
        var all = string.Join(", ", Enumerable.Range(0, 300).Select(number => $$"""{ "definition": "h{{number}}" }"""));

        Read(Definitions(300, _ => $$"""{ "any": [{{all}}] }""")).ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.DefinitionCycle);
    }

    [Test]
    public void Doubling_definitions_are_bounded() =>
        Read(Definitions(500, number => number == 0 ? When : $$"""{ "all": [{ "definition": "h{{number - 1}}" }, { "any": [{ "definition": "h{{number - 1}}" }] }] }"""))
            .ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.ExpansionTooLarge);

    [Test]
    public void A_file_that_is_too_large_is_refused()
    {
        var files = ChangedPack.ToFiles(ChangedPack.Good(ChangedPack.EveryOperator)).Append(new PackFile("policies/big.json", new byte[(4 * 1024 * 1024) + 1]));

        PackReader.Read(files).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);
    }

    [Test]
    public void A_file_of_one_long_line_full_of_conditions_is_checked_in_time()
    {
        var operands = string.Join(",", Enumerable.Range(0, 400).Select(number => $$$"""{"not":{"fact":"line.code","is":"{{{10000 + number}}}"}}"""));
        var definitions = Definitions(60, number => $$"""{"any":[{{operands}},{"definition":"h{{(number == 59 ? 58 : 59)}}"}]}""").ReplaceLineEndings(string.Empty);

        Read(definitions).ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.DefinitionCycle);
    }

    [Test]
    public void Every_mistake_of_thousands_is_counted_and_the_first_are_shown()
    {
        var diagnostics = Read(Definitions(5_000, number => $$"""{ "fact": "line.fact{{number}}", "is": true }"""));

        diagnostics.Length.ShouldBe(200);
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Code == DiagnosticCodes.UnknownFact);
    }

    [Test]
    public void Names_with_control_characters_are_shown_harmlessly()
    {
        var diagnostics = Read(Definitions(1, _ => """{ "fact": "line.code", "is\u001b[31m": "x" }"""));

        DiagnosticText.Render(diagnostics).ShouldNotContain("\u001b");
    }

    [Test]
    public void An_error_is_shown_even_after_hundreds_of_warnings()
    {
        var files = ChangedPack.ToFiles(ChangedPack.Good(ChangedPack.EveryOperator))
            .Concat(Enumerable.Range(0, 300).Select(number => new PackFile($"notes-{number}.txt", ReadOnlyMemory<byte>.Empty)))
            .Append(new PackFile("policies/wrong.json", Encoding.UTF8.GetBytes("[]")));

        PackReader.Read(files).Diagnostics.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.WrongType);
    }
}
