using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>The list of semantic codes is no longer than it must be: for each there is a file that ajv accepts and our reader rejects.</summary>
public sealed class SemanticCodesTests
{
    private const string Policies = "tests/data/good/pack-every-operator/policies/injections.json";
    private const string ValueSets = "tests/data/good/pack-every-operator/value-sets.json";
    private const string Episode = "samples/episodes/esi-initial-covered.json";
    private const string Cases = "tests/data/cases/good/cases/some.json";

    /// <summary>The condition of the good policy file in whose place another is put.</summary>
    private const string AppliesWhen = "{ \"fact\": \"line.implantation\", \"isNot\": \"trial\" }";

    private static IEnumerable<TestCaseData> Witnesses() =>
    [
        Condition(DiagnosticCodes.TooDeep, string.Concat(Enumerable.Repeat("{ \"not\": ", 70)) + AppliesWhen + new string('}', 70)),
        Condition(DiagnosticCodes.TestDoesNotFit, """{ "some": "line.modifiers", "as": "modifier", "where": { "fact": "modifier", "hasFormat": "cpt" } }"""),
        Condition(DiagnosticCodes.PathDoesNotFit, """{ "some": "episode.symptoms", "as": "symptom", "where": { "fact": "symptom", "is": "x" } }"""),
        Condition(DiagnosticCodes.UnknownFact, """{ "some": "episode.symptoms", "as": "symptom", "where": { "fact": "symptom.performedOn", "isRecorded": true } }"""),
        Condition(DiagnosticCodes.UnknownCodeWord, """{ "some": "episode.symptoms", "as": "symptom", "where": { "some": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "fracture" } } }"""),
        Condition(DiagnosticCodes.MalformedCode, """{ "some": "episode.lines", "as": "other", "where": { "fact": "other.code", "is": "M54.16" } }"""),
        Condition(DiagnosticCodes.TypeMismatch, """{ "fact": "line.region", "is": { "fact": "line.code" } }"""),
        Condition(DiagnosticCodes.NotAProcedure, """{ "some": "episode.symptoms", "as": "symptom", "where": { "improvementAfter": "symptom", "measures": ["pain"], "atLeast": { "parameter": "improvement" } } }"""),
        Condition(
            DiagnosticCodes.NotADateOfTheElement,
            """{ "some": "episode.procedures", "as": "outer", "where": { "first": "episode.procedures", "as": "inner", "by": "outer.performedOn", "satisfies": { "fact": "inner.medicallyNecessary", "is": true } } }"""),
        Condition(DiagnosticCodes.NameInForce, """{ "some": "episode.symptoms", "as": "same", "where": { "some": "episode.visits", "as": "same" } }"""),
        Witness(DiagnosticCodes.TooLong, Policies, "\"ask\": \"The day the pain began.\"", $"\"ask\": \"{string.Concat(Enumerable.Repeat("\U0001F9B4", 1_500))}\""),
        Witness(DiagnosticCodes.TooMany, ValueSets, "\"codes\": [", $"\"codes\": [{string.Concat(Enumerable.Range(0, 20_000).Select(number => $"\"A0{number % 10}.{number:X4}\", "))}"),
        Witness(DiagnosticCodes.ValueOutOfRange, "tests/data/good/pack-every-operator/parameters.json", "\"value\": 6, \"source\": \"policy\", \"reason\": \"As the policy stated.\"", "\"value\": 60, \"source\": \"policy\", \"reason\": \"As the policy stated.\""),
        Witness(DiagnosticCodes.NumberNotExact, Episode, "\"id\": \"esi-initial-covered\",", "\"id\": \"esi-initial-covered\", \"extensions\": { \"x\": 0.12345678901234567890123456789 },"),
        Witness(DiagnosticCodes.PatchRemovesNothing, Cases, "\"patch\": {", "\"patch\": { \"facility\": null,"),
    ];

    [TestCaseSource(nameof(Witnesses))]
    public void A_file_that_fits_its_schema_is_rejected_for_its_meaning(DiagnosticCode code, string name, string find, string replacement)
    {
        var document = SchemaDocument.Good().First(document => document.Name == name);
        (document.Text.Split(find).Length - 1).ShouldBeGreaterThan(0, $"\"{find}\" must stand in {name}.");
        var place = document.Text.IndexOf(find, StringComparison.Ordinal);
        var text = document.Text[..place] + replacement + document.Text[(place + find.Length)..];

        document.Read(text).Select(diagnostic => diagnostic.Code).ShouldContain(code);
        Ajv.Ask([(document.Schema, text)]).ShouldBe([null]);
    }

    [TestCase("0.0000000001", true)]
    [TestCase("4.1234567890123456", true)]
    [TestCase("4.0000000000", true)]
    [TestCase("1e-400", true)]
    [TestCase("0E-30", true)]
    [TestCase("1000000000.0000000001", true)]
    [TestCase("1000000001", false)]
    [TestCase("-1000000000.1", false)]
    [TestCase("1e400", false)]
    [TestCase("-1e99999", false)]
    public void The_bounds_of_a_number_are_structure_and_its_digits_are_not(string number, bool isWithinBounds)
    {
        var document = SchemaDocument.Good().First(document => document.Name == "tests/data/good/pack-every-operator/parameters.json");
        var text = document.Text.Replace("\"value\": 4.5", $"\"value\": {number}", StringComparison.Ordinal);

        SemanticCodes.Cover(document.Read(text).Single(diagnostic => diagnostic.Code == DiagnosticCodes.MalformedNumber)).ShouldBe(isWithinBounds);
        (Ajv.Ask([(document.Schema, text)])[0] is null).ShouldBe(isWithinBounds);
    }

    [Test]
    public void Every_semantic_code_has_a_file_that_only_our_reader_rejects()
    {
        var bad = AgreementTests.Bad().ToList();
        var ofBad = bad.Zip(Ajv.Ask(bad.Select(document => (document.Schema, document.Text)))).Where(pair => pair.Second is null).SelectMany(pair => pair.First.Errors).Select(diagnostic => diagnostic.Code.Id);
        var ofWitnesses = Witnesses().Select(witness => ((DiagnosticCode)witness.Arguments[0]!).Id);

        SemanticCodes.Reasons.Keys.Except([.. ofBad, .. ofWitnesses]).ShouldBeEmpty();
    }

    [Test]
    public void Every_semantic_code_is_a_code_with_a_reason() =>
        SemanticCodes.Reasons.ShouldAllBe(entry => DiagnosticCodes.All.Any(code => code.Id == entry.Key && code.Severity == DiagnosticSeverity.Error) && entry.Value.EndsWith('.'));

    private static TestCaseData Condition(DiagnosticCode code, string condition) => Witness(code, Policies, AppliesWhen, condition);

    private static TestCaseData Witness(DiagnosticCode code, string name, string find, string replacement) => new TestCaseData(code, name, find, replacement).SetArgDisplayNames(code.Id);
}
