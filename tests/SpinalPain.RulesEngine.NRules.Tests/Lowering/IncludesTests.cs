using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

[TestFixture]
internal sealed class IncludesTests
{
    private const string Absent = "";

    [TestCase("""["RT"]""", Truth.True)]
    [TestCase("""["LT"]""", Truth.False)]
    [TestCase("[]", Truth.False)]
    [TestCase("""{ "items": ["RT"], "incomplete": true }""", Truth.True)]
    [TestCase("""{ "items": ["LT"], "incomplete": true }""", Truth.Unknown)]
    [TestCase(Absent, Truth.Unknown)]
    public void A_word_is_looked_for(string list, Truth truth) => Judge("""{ "fact": "line.modifiers", "includes": "RT" }""", list).ShouldBe(truth);

    [TestCase("includesAny", """["RT", "50"]""", Truth.True)]
    [TestCase("includesAny", """["50"]""", Truth.False)]
    [TestCase("includesAny", """{ "items": ["50"], "incomplete": true }""", Truth.Unknown)]
    [TestCase("includesAny", Absent, Truth.Unknown)]
    [TestCase("includesAll", """["LT", "RT"]""", Truth.True)]
    [TestCase("includesAll", """["RT"]""", Truth.False)]
    [TestCase("includesAll", """{ "items": ["LT", "RT"], "incomplete": true }""", Truth.True)]
    [TestCase("includesAll", """{ "items": ["RT"], "incomplete": true }""", Truth.Unknown)]
    [TestCase("includesAll", Absent, Truth.Unknown)]
    public void Words_are_looked_for(string test, string list, Truth truth) =>
        Judge($$"""{ "fact": "line.modifiers", "{{test}}": ["RT", "LT"] }""", list).ShouldBe(truth);

    [TestCase("""["history", "imaging"]""", Truth.True)]
    [TestCase("""["history"]""", Truth.False)]
    public void Words_of_a_code_are_looked_for(string list, Truth truth) => SmallPack.Judge(
        """{ "some": "episode.diagnoses", "as": "one", "where": { "fact": "one.supportedBy", "includes": "imaging" } }""",
        SmallPack.Episode(episode: $$"""" "diagnoses": [ { "supportedBy": {{list}} } ] """")).ShouldBe(truth);

    [Test]
    public void A_number_that_stands_for_no_word_may_be_the_word_that_is_looked_for()
    {
        const string Condition = """{ "some": "episode.diagnoses", "as": "one", "where": { "fact": "one.supportedBy", "includes": "imaging" } }""";
        var odd = SmallPack.Episode() with { Diagnoses = [new Diagnosis { SupportedBy = [(DiagnosisSupport)99, DiagnosisSupport.History] }] };
        SmallPack.Judge(Condition, odd).ShouldBe(Truth.Unknown);
    }

    [TestCase("""["M96.1"]""", """ "code": "M96.1" """, Truth.True)]
    [TestCase("""["M54.1"]""", """ "code": "M96.1" """, Truth.False)]
    [TestCase("""["M96.1"]""", """ "kind": "tumor" """, Truth.Unknown)]
    [TestCase("[]", """ "kind": "tumor" """, Truth.Unknown)]
    public void The_value_of_a_fact_is_looked_for(string list, string diagnosis, Truth truth) => SmallPack.Judge(
        """{ "some": "episode.diagnoses", "as": "one", "where": { "fact": "line.diagnosisCodes", "includes": { "fact": "one.code" } } }""",
        SmallPack.Episode($$"""" "diagnosisCodes": {{list}} """", $$"""" "diagnoses": [ { {{diagnosis}} } ] """")).ShouldBe(truth);

    // What the list of the line holds, what the list of a procedure wants, and what any and all of that come to.
    [TestCase("""["C3-C4"]""", """["C3-C4"]""", Truth.True, Truth.True)]
    [TestCase("""["C3-C4"]""", """["C3-C4", "C4-C5"]""", Truth.True, Truth.False)]
    [TestCase("""["C3-C4"]""", """["C4-C5"]""", Truth.False, Truth.False)]
    [TestCase("""["C3-C4"]""", "[]", Truth.False, Truth.True)]
    [TestCase("""["C3-C4"]""", """{ "items": ["C3-C4"], "incomplete": true }""", Truth.True, Truth.Unknown)]
    [TestCase("""["C3-C4"]""", """{ "items": ["C4-C5"], "incomplete": true }""", Truth.Unknown, Truth.False)]
    [TestCase("""["C3-C4"]""", Absent, Truth.Unknown, Truth.Unknown)]
    [TestCase("""{ "items": ["C3-C4"], "incomplete": true }""", """["C4-C5"]""", Truth.Unknown, Truth.Unknown)]
    [TestCase("""{ "items": ["C3-C4"], "incomplete": true }""", """["C3-C4"]""", Truth.True, Truth.True)]
    [TestCase(Absent, """["C3-C4"]""", Truth.Unknown, Truth.Unknown)]
    [TestCase(Absent, "[]", Truth.False, Truth.True)]
    [TestCase(Absent, """{ "items": [], "incomplete": true }""", Truth.Unknown, Truth.Unknown)]
    public void A_list_is_looked_for(string held, string wanted, Truth any, Truth all)
    {
        var levels = wanted == Absent ? Absent : ", " + Member("levels", wanted);
        var episode = SmallPack.Episode(Member("levels", held), $"\"procedures\": [ {{ \"id\": \"p\"{levels} }} ]");
        foreach (var (test, truth) in new[] { ("includesAny", any), ("includesAll", all) })
        {
            SmallPack.Judge(
                $$"""{ "some": "episode.procedures", "as": "one", "where": { "fact": "line.levels", "{{test}}": { "fact": "one.levels" } } }""", episode).ShouldBe(truth, test);
        }
    }

    private static Truth Judge(string condition, string modifiers) => SmallPack.Judge(condition, SmallPack.Episode(Member("modifiers", modifiers)));

    private static string Member(string name, string value) => value == Absent ? Absent : $"\"{name}\": {value}";
}
