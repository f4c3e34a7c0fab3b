using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using static SpinalPain.RulesEngine.Determinations.Truth;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

public sealed class LogicTests
{
    // contrast is true, contrastInjectedFirst is false, implantation is not on record
    private const string T = """{ "fact": "line.contrast", "is": true }""";
    private const string F = """{ "fact": "line.contrastInjectedFirst", "is": true }""";
    private const string U = """{ "fact": "line.implantation", "is": "trial" }""";
    private const string U2 = """{ "fact": "line.guidance", "is": "ultrasound" }""";

    private static readonly PatientEpisode Episode = TestPack.WithLine(line => line with { Contrast = true, ContrastInjectedFirst = false });

    [TestCase($$"""{ "all": [{{T}}, {{T}}] }""", True)]
    [TestCase($$"""{ "all": [{{T}}, {{U}}] }""", Unknown)]
    [TestCase($$"""{ "all": [{{U}}, {{F}}] }""", False)]
    [TestCase($$"""{ "any": [{{F}}, {{T}}] }""", True)]
    [TestCase($$"""{ "any": [{{F}}, {{U}}] }""", Unknown)]
    [TestCase($$"""{ "any": [{{U}}, {{T}}] }""", True)]
    [TestCase($$"""{ "any": [{{F}}, {{F}}] }""", False)]
    [TestCase($$"""{ "not": {{F}} }""", True)]
    [TestCase($$"""{ "not": {{U}} }""", Unknown)]
    [TestCase($$"""{ "atLeast": { "parameter": "two" }, "of": [{{T}}, {{T}}, {{F}}] }""", True)]
    [TestCase($$"""{ "atLeast": { "parameter": "two" }, "of": [{{T}}, {{U}}, {{F}}] }""", Unknown)]
    [TestCase($$"""{ "atLeast": { "parameter": "two" }, "of": [{{T}}, {{F}}, {{F}}] }""", False)]
    [TestCase($$"""{ "firstKnown": [{{U}}, {{F}}, {{T}}] }""", False)]
    [TestCase($$"""{ "firstKnown": [{{U}}, {{T}}, {{F}}] }""", True)]
    [TestCase($$"""{ "firstKnown": [{{U}}, {{U2}}] }""", Unknown)]
    [TestCase($$"""{ "agree": [{{U}}, {{T}}] }""", True)]
    [TestCase($$"""{ "agree": [{{F}}, {{U}}] }""", False)]
    [TestCase($$"""{ "agree": [{{U}}, {{U2}}] }""", Unknown)]
    [TestCase($$"""{ "agree": [{{T}}, {{F}}] }""", Unknown)]
    public void Operators_follow_their_tables(string condition, Truth expected) => TestPack.Judge(condition, Episode).ShouldBe(expected);

    [Test]
    public void Disagreement_is_named_as_a_contradiction_and_silence_is_not()
    {
        TestPack.Result($$"""{ "agree": [{{T}}, {{F}}] }""", Episode).Contradictions.ShouldHaveSingleItem();
        TestPack.Result($$"""{ "agree": [{{U}}, {{F}}] }""", Episode).Contradictions.ShouldBeEmpty();
    }

    [Test]
    public void A_definition_stands_for_its_condition()
    {
        const string Definition = $$"""{ "id": "d", "title": "D", "when": {{F}} }""";
        TestPack.Judge("""{ "not": { "definition": "d" } }""", Episode, Definition).ShouldBe(True);
    }

    [Test]
    public void Only_what_failed_is_evidence_of_a_failed_all()
    {
        var result = TestPack.Result($$"""{ "all": [{{T}}, {{F}}, {{U}}] }""", Episode);
        result.Evidence.ShouldHaveSingleItem().ShouldBe(new Evidence("line.contrastInjectedFirst", "/lines/0/contrastInjectedFirst", "false", TestPack.DateOfService));
    }

    [Test]
    public void All_unknowns_are_evidence_and_not_only_the_first() =>
        TestPack.Result($$"""{ "all": [{{T}}, {{U}}, {{U2}}] }""", Episode).Evidence.Select(evidence => evidence.Fact).ShouldBe(["line.implantation", "line.guidance"]);
}
