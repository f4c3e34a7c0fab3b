using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>Input that was made to cost time, memory or a crash.</summary>
public sealed class HostileInputTests
{
    private static IEnumerable<TestCaseData<SchemaKind, string, DiagnosticCode>> Inputs =>
    [
        Case("Nothing at all", SchemaKind.Episode, string.Empty, DiagnosticCodes.FileEmpty),
        Case("Lists 100,000 deep", SchemaKind.Policies, new string('[', 100_000) + new string(']', 100_000), DiagnosticCodes.TooDeep),
        Case("A text of three million characters", SchemaKind.Manifest, $$"""{ "id": "{{new string('x', 3_000_000)}}" }""", DiagnosticCodes.TooLong),
        Case("A member 190,000 times", SchemaKind.Items, $$"""{ {{Join(190_000, _ => "\"a\":1")}} }""", DiagnosticCodes.DuplicateMember),
        Case("45,000 unknown members", SchemaKind.Episode, $$"""{ {{Join(45_000, number => $"\"procedure{number}\":1")}} }""", DiagnosticCodes.SchemaUnknownMember),
        Case("19,000 codes of which two are the same", SchemaKind.ValueSets, ValueSet(Join(18_999, number => $"\"M{10 + (number / 10_000)}.{number % 10_000:D4}\"") + ",\"M10.0000\""), DiagnosticCodes.SchemaWrongCount),
        Case("19,000 codes, all of them the same", SchemaKind.ValueSets, ValueSet(Join(19_000, _ => "\"M54.1\"")), DiagnosticCodes.SchemaWrongCount),
        Case("95,000 values that are all sound, and one that is not", SchemaKind.Episode, $$"""{ "procedures": [{{Join(15_800, number => $$"""{ "id": "p{{number}}", "kind": "other", "region": "cervical", "performedOn": "2024-01-01", "performedBy": "q" }""")}}], "zQ": 1 }""", DiagnosticCodes.SchemaUnknownMember),
        Case("More than 200,000 values", SchemaKind.Episode, $$"""{ "id": [{{Join(41, _ => $"[{Join(5_000, _ => "1")}]")}}] }""", DiagnosticCodes.SchemaInputTooLarge),
        Case("5,000 procedures, each wrong in each member", SchemaKind.Episode, $$"""{ "procedures": [{{Join(5_000, _ => """{ "id": 1, "kind": "zQ", "region": "zQ", "performedOn": "zQ", "responses": 1, "other": [] }""")}}] }""", DiagnosticCodes.SchemaWrongType),
        Case("Conditions that mix forms and double 11 times", SchemaKind.Policies, Definition(Nested("""{ "not": 1 }""", inner => $$"""{ "all": [{{inner}}], "some": "episode.procedures", "as": "p", "where": {{inner}}, "satisfies": 1 }""", levels: 11)), DiagnosticCodes.SchemaNoAlternative),
        Case("Elements of elements 28 deep", SchemaKind.Policies, Definition(Nested("""{ "fact": "zQ" }""", inner => $$"""{ "some": "episode.procedures", "as": "p", "where": {{inner}} }""", levels: 28)), DiagnosticCodes.SchemaWrongCount),
        Case("5,000 conditions beside one another", SchemaKind.Policies, Definition($$"""{ "any": [{{Join(5_000, _ => """{ "fact": "line.region", "is": 1 }""")}}] }"""), DiagnosticCodes.SchemaWrongType),
    ];

    [TestCaseSource(nameof(Inputs))]
    [CancelAfter(60_000)]
    public void Hostile_input_is_refused_in_bounded_time_and_memory(SchemaKind kind, string input, DiagnosticCode code)
    {
        var utf8 = Encoding.UTF8.GetBytes(input);
        _ = SchemaValidator.Default;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var diagnostics = SchemaValidator.Default.Validate(kind, utf8, "hostile.json");

        diagnostics.ShouldContain(diagnostic => diagnostic.Code == code, DiagnosticText.Render(diagnostics.Take(5)));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4L * 1024 * 1024 * 1024);
        diagnostics.Length.ShouldBeLessThanOrEqualTo(200);
        diagnostics.ShouldAllBe(diagnostic => kind != SchemaKind.Episode || !diagnostic.Message.Replace("The member \"zQ\"", string.Empty, StringComparison.Ordinal).Contains("zQ", StringComparison.Ordinal));
    }

    private static TestCaseData<SchemaKind, string, DiagnosticCode> Case(string name, SchemaKind kind, string input, DiagnosticCode code) => new(kind, input, code) { TestName = name };

    private static string Join(int count, Func<int, string> text) => string.Join(',', Enumerable.Range(0, count).Select(text));

    private static string ValueSet(string codes) => $$"""{ "valueSets": [{ "id": "a", "title": "A", "system": "icd10cm", "source": "s", "codes": [{{codes}}] }] }""";

    private static string Definition(string condition) => $$"""{ "definitions": [{ "id": "a", "title": "A", "when": {{condition}} }] }""";

    private static string Nested(string innermost, Func<string, string> wrap, int levels) => Enumerable.Range(0, levels).Aggregate(innermost, (inner, _) => wrap(inner));
}
