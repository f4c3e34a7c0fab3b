using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

public sealed class SchemaValidatorTests
{
    [Test]
    public void There_is_one_validator() => SchemaValidator.Default.ShouldBeSameAs(SchemaValidator.Default);

    [Test]
    public void Problems_come_in_the_order_of_their_places()
    {
        var places = Validate(SchemaKind.Items, """
            { "items": [
              { "weight": "heavy", "id": "1", "section": 1 },
              { "id": "a", "section": "b", "text": "c", "weight": "advice", "other": 1 }
            ], "more": [] }
            """).Select(diagnostic => (diagnostic.Code.Id, diagnostic.Location.Pointer, diagnostic.Location.Line, diagnostic.Location.Column));

        places.ShouldBe(
        [
            ("SP7002", "/items/0", 2, 3),
            ("SP7004", "/items/0/weight", 2, 15),
            ("SP7005", "/items/0/id", 2, 30),
            ("SP7003", "/items/0/section", 2, 46),
            ("SP7001", "/items/1/other", 3, 65),
            ("SP7001", "/more", 4, 4),
        ]);
    }

    [Test]
    public void What_the_parser_finds_and_what_the_schema_refuses_come_together() =>
        Validate(SchemaKind.Items, """{ "items": [], "items": [], "more": 1 }""").Select(diagnostic => diagnostic.Code.Id).ShouldBe(["SP7007", "SP1011", "SP7001"]);

    [Test]
    public void A_text_that_ends_in_a_line_break_does_not_have_the_form() =>
        Validate(SchemaKind.Manifest, """{ "id": "a\n" }""").ShouldContain(diagnostic => diagnostic.Location.Pointer == "/id" && diagnostic.Code == DiagnosticCodes.SchemaWrongForm);

    [TestCase("1e400", "too large")]
    [TestCase("-1e400", "too small")]
    [TestCase("79228162514264337593543950336", "too large")]
    public void A_number_beyond_all_decimals_is_out_of_bounds(string number, string message) =>
        Validate(SchemaKind.Episode, $$"""{ "assessments": [{ "score": {{number}} }] }""").ShouldContain(diagnostic => diagnostic.Location.Pointer == "/assessments/0/score" && diagnostic.Message.Contains(message));

    [TestCase("1e-400")]
    [TestCase("0e400")]
    [TestCase("10.0000000000000000000000000000000001")]
    public void A_number_finer_than_all_decimals_is_within_bounds(string number) =>
        Validate(SchemaKind.Episode, $$"""{ "assessments": [{ "score": {{number}} }] }""").ShouldNotContain(diagnostic => diagnostic.Location.Pointer == "/assessments/0/score");

    [Test]
    public void Two_ways_to_write_one_value_are_one_value()
    {
        Uniqueness.Key(System.Text.Json.Nodes.JsonNode.Parse("""{ "a": 1.0, "b": [null, "x"] }""")).ShouldBe(Uniqueness.Key(System.Text.Json.Nodes.JsonNode.Parse("""{ "b": [null, "\u0078"], "a": 1 }""")));
        Uniqueness.Key(System.Text.Json.Nodes.JsonNode.Parse("""["1", 1]""")).ShouldNotBe(Uniqueness.Key(System.Text.Json.Nodes.JsonNode.Parse("""[1, "1"]""")));
    }

    [Test]
    public void No_value_of_an_episode_or_a_case_stands_in_a_message()
    {
        var kinds = new[] { SchemaKind.Episode, SchemaKind.Cases, SchemaKind.Determination };
        const string Input = """
            { "id": ["zQ"], "stage": "zQ", "lines": "zQ", "patient": { "birthDate": "zQ", "zQ Doe": 1 }, "cases": [{ "name": "", "base": "zQ zQ", "patch": "zQ", "expect": { "outcome": "zQ" } }], "outcome": "zQ" }
            """;

        foreach (var kind in kinds)
        {
            var text = DiagnosticText.Render(Validate(kind, Input));
            text.ShouldContain("error SP7");
            text.ShouldNotContain("zQ");
        }
    }

    [Test]
    public void The_culture_changes_nothing()
    {
        var (culture, input) = (CultureInfo.CurrentCulture, """{ "parameters": [{ "id": "a", "range": { "minimum": -1000000001.5, "maximum": 1e12 } }] }""");
        var expected = DiagnosticText.Render(Validate(SchemaKind.Parameters, input));
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = other;

            DiagnosticText.Render(Validate(SchemaKind.Parameters, input)).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public void Threads_may_share_it()
    {
        var names = new[] { "pack-SP3014-words", "pack-SP3021-two-forms", "pack-SP4012-tests", "pack-SP4041-twice", "pack-SP1013-missing-members" };
        var packs = names.Select(ChangedPack.Bad).ToList();
        var expected = packs.Select(pack => DiagnosticText.Render(PackFiles.Validate(pack))).ToList();

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, run =>
            DiagnosticText.Render(PackFiles.Validate(packs[run % packs.Count])).ShouldBe(expected[run % packs.Count]));
    }

    [Test]
    public void A_kind_that_there_is_not_is_a_fault_of_the_caller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SchemaValidator.Default.Validate((SchemaKind)99, default, "a.json"));

    [Test]
    public void A_missing_file_and_a_folder_are_told()
    {
        SchemaValidator.Default.ValidateFile(SchemaKind.Episode, "no-such-file.json").ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        SchemaValidator.Default.ValidateFile(SchemaKind.Episode, Golden.PathOf("docs")).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
    }

    private static ImmutableArray<Diagnostic> Validate(SchemaKind kind, string json) => SchemaValidator.Default.Validate(kind, Encoding.UTF8.GetBytes(json), "a.json");
}
