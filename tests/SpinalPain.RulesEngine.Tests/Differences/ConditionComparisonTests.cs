using SpinalPain.RulesEngine.Differences;

namespace SpinalPain.RulesEngine.Tests.Differences;

/// <summary>
/// What is told from the form of two conditions. The parameters of the test pack are fourWeeks, threeMonths and year (times), two (a count)
/// and half (a percentage).
/// </summary>
public sealed class ConditionComparisonTests
{
    private const string Region = """{ "fact": "line.region", "is": "lumbosacral" }""";
    private const string Guidance = """{ "fact": "line.guidance", "is": "fluoroscopy" }""";
    private const string Contrast = """{ "fact": "line.contrast", "is": true }""";

    private static IEnumerable<TestCaseData> Same() =>
    [
        new("the order of all", All(Region, Guidance), All(Guidance, Region)),
        new("the order of any", Any(Region, Guidance, Contrast), Any(Contrast, Region, Guidance)),
        new("all within all", All(Region, All(Guidance, Contrast)), All(Region, Guidance, Contrast)),
        new("not twice", Not(Not(Region)), Region),
        new("not of all, any of not", Not(All(Region, Guidance)), Any(Not(Region), Not(Guidance))),
        new("isNot and not is", """{ "fact": "line.region", "isNot": "lumbosacral" }""", Not(Region)),
        new("isNot true and is false", """{ "fact": "line.contrast", "isNot": true }""", """{ "fact": "line.contrast", "is": false }"""),
        new("isOneOf and any is", """{ "fact": "line.region", "isOneOf": ["lumbosacral", "thoracic"] }""", """{ "fact": "line.region", "isOneOf": ["thoracic", "lumbosacral"] }"""),
        new("names of bindings", Some("a", Fact("a.kind")), Some("b", Fact("b.kind"))),
        new("none and not some", None("a", Fact("a.kind")), Not(Some("b", Fact("b.kind")))),
        new("every and none that does not", Every("a", Fact("a.kind"), Recorded("a")), None("a", All(Fact("a.kind"), Not(Recorded("a"))))),
        new("less than and not at least", Elapsed("lessThan", "fourWeeks"), Not(Elapsed("atLeast", "fourWeeks"))),
        new("before and after turned round", """{ "fact": "episode.patient.birthDate", "before": { "fact": "line.dateOfService" } }""", """{ "fact": "line.dateOfService", "after": { "fact": "episode.patient.birthDate" } }"""),
        new("includesAny and any includes", Includes("includesAny", "A", "B"), Any(Includes("includesAny", "B"), Includes("includesAll", "A"))),
        new("agree in another order", Agree(Region, Guidance), Agree(Guidance, Region)),
    ];

    private static IEnumerable<TestCaseData> Tightened() =>
    [
        new("an operand more in all", All(Region, Guidance), All(Region, Guidance, Contrast)),
        new("an operand less in any", Any(Region, Guidance, Contrast), Any(Region, Guidance)),
        new("any becomes all", Any(Region, Guidance), All(Region, Guidance)),
        new("fewer words", """{ "fact": "line.region", "isOneOf": ["lumbosacral", "thoracic"] }""", Region),
        new("more words under isNot", """{ "fact": "line.region", "isNot": "thoracic" }""", Region),
        new("a longer time asked for", Elapsed("atLeast", "fourWeeks"), Elapsed("atLeast", "year")),
        new("a month is no shorter than 28 days", Elapsed("atLeast", "fourWeeks"), Elapsed("atLeast", "threeMonths")),
        new("a shorter time allowed", Elapsed("atMost", "year"), Elapsed("atMost", "threeMonths")),
        new("more than is more than at least", Elapsed("atLeast", "year"), Elapsed("moreThan", "year")),
        new("a longer time under not", Not(Elapsed("atLeast", "year")), Not(Elapsed("atLeast", "threeMonths"))),
        new("none of more", None("a", All(Fact("a.kind"), Recorded("a"))), None("a", Fact("a.kind"))),
        new("every of more", Every("a", All(Fact("a.kind"), Recorded("a")), Signed("a")), Every("a", Fact("a.kind"), Signed("a"))),
        new("every must do more", Every("a", Fact("a.kind"), Any(Signed("a"), Recorded("a"))), Every("a", Fact("a.kind"), Signed("a"))),
        new("some of fewer", Some("a", Fact("a.kind")), Some("a", All(Fact("a.kind"), Signed("a")))),
        new("a limit counts elements rather than days", CountLess("two", distinct: true, Fact("a.kind")), CountLess("two", distinct: false, Fact("a.kind"))),
        new("a limit counts more", CountLess("two", distinct: true, All(Fact("a.kind"), Signed("a"))), CountLess("two", distinct: true, Fact("a.kind"))),
        new("a longer window before a limit", CountLess("two", distinct: false, Within("a", "threeMonths")), CountLess("two", distinct: false, Within("a", "year"))),
        new("a window where there was only before", Some("a", Before("a")), Some("a", Within("a", "year"))),
        new("of the last one more is asked", Last(Fact("a.kind"), Any(Signed("a"), Recorded("a"))), Last(Fact("a.kind"), Signed("a"))),
        new("improvement must last", Last(Fact("a.kind"), Improvement()), Last(Fact("a.kind"), Improvement(", \"sustainedFor\": { \"parameter\": \"threeMonths\" }"))),
        new("improvement must last longer", Last(Fact("a.kind"), Improvement(", \"sustainedFor\": { \"parameter\": \"threeMonths\" }")), Last(Fact("a.kind"), Improvement(", \"sustainedFor\": { \"parameter\": \"year\" }"))),
        new("one of the places asks for more", FirstKnown(Any(Region, Guidance), Contrast), FirstKnown(Region, Contrast)),
        new("one of two that should agree asks for more", Agree(Any(Region, Guidance), Contrast), Agree(Contrast, Region)),
        new("an operand less of so many", AtLeastTwo(Region, Guidance, Contrast, Codes("62323")), AtLeastTwo(Region, Guidance, Contrast)),
        new("within a definition", """{ "definition": "d" }""", All(Region, Guidance)),
        new("deep within", Any(Region, All(Guidance, Any(Contrast, Codes("62323")))), Any(Region, All(Guidance, Contrast))),
    ];

    private static IEnumerable<TestCaseData> Neither() =>
    [
        new("another fact", Region, Guidance),
        new("an operand in the place of another", All(Region, Guidance), All(Region, Contrast)),
        new("the last of fewer", Last(Fact("a.kind"), Signed("a")), Last(All(Fact("a.kind"), Recorded("a")), Signed("a"))),
        new("the first and not the last", Last(Fact("a.kind"), Signed("a")), Last(Fact("a.kind"), Signed("a")).Replace("last", "first", StringComparison.Ordinal)),
        new("a place more to look at", FirstKnown(Region, Guidance), FirstKnown(Region, Guidance, Contrast)),
        new("another order of places", FirstKnown(Region, Guidance), FirstKnown(Guidance, Region)),
        new("a place more that should agree", Agree(Region, Guidance), Agree(Region, Guidance, Contrast)),
        new("other measures", Last(Fact("a.kind"), Improvement()), Last(Fact("a.kind"), Improvement().Replace("\"pain\"", "\"function\"", StringComparison.Ordinal))),
        new("stricter here and milder there", All(Region, Elapsed("atLeast", "threeMonths")), All(Any(Region, Guidance), Elapsed("atLeast", "year"))),
        new("codes for other codes", Codes("62323"), Codes("G0260")),
    ];

    [TestCaseSource(nameof(Same))]
    public void What_means_the_same_is_no_change(string what, string old, string @new) => Changed.Condition(old, @new).ShouldBe(MeaningChange.None, what);

    [TestCaseSource(nameof(Tightened))]
    public void What_asks_for_more_is_tightened_and_the_other_way_round_loosened(string what, string old, string @new)
    {
        var definition = $$"""{ "id": "d", "title": "D", "when": {{Region}} }""";
        var (oldDefinitions, newDefinitions) = (old.Contains("definition", StringComparison.Ordinal) ? definition : "", @new.Contains("definition", StringComparison.Ordinal) ? definition : "");

        Changed.Condition(old, @new, oldDefinitions: oldDefinitions, newDefinitions: newDefinitions).ShouldBe(MeaningChange.Tightened, what);
        Changed.Condition(@new, old, oldDefinitions: newDefinitions, newDefinitions: oldDefinitions).ShouldBe(MeaningChange.Loosened, what);
        Changed.Condition(Not(old), Not(@new), oldDefinitions: oldDefinitions, newDefinitions: newDefinitions).ShouldBe(MeaningChange.Loosened, "not: " + what);
    }

    [TestCaseSource(nameof(Neither))]
    public void What_asks_for_something_else_is_changed(string what, string old, string @new)
    {
        Changed.Condition(old, @new).ShouldBe(MeaningChange.Changed, what);
        Changed.Condition(@new, old).ShouldBe(MeaningChange.Changed, what);
    }

    [Test]
    public void To_apply_to_more_lines_is_tightened()
    {
        var (always, narrow, narrower) = (string.Empty, AppliesWhen(Any(Region, Guidance)), AppliesWhen(Region));

        Changed.Condition(Contrast, Contrast, narrower, narrow).ShouldBe(MeaningChange.Tightened);
        Changed.Condition(Contrast, Contrast, narrow, always).ShouldBe(MeaningChange.Tightened);
        Changed.Condition(Contrast, Contrast, always, narrow).ShouldBe(MeaningChange.Loosened);
        Changed.Condition(Contrast, All(Contrast, Guidance), narrow, narrower).ShouldBe(MeaningChange.Changed);
    }

    [Test]
    public void A_definition_means_what_is_written_in_it()
    {
        var definition = $$"""{ "id": "d", "title": "D", "when": {{All(Region, Guidance)}} }""";
        var subset = """{ "id": "s", "title": "S", "from": "episode.procedures", "as": "x", "where": { "fact": "x.kind", "is": "radiofrequencyAblation" } }""";

        Changed.Condition(All(Contrast, """{ "definition": "d" }"""), All(Guidance, Contrast, Region), oldDefinitions: definition).ShouldBe(MeaningChange.None);
        Changed.Condition(
            """{ "some": { "definition": "s" }, "as": "a", "where": { "fact": "a.medicallyNecessary", "is": true } }""",
            Some("b", All("""{ "fact": "b.medicallyNecessary", "is": true }""", Fact("b.kind"))),
            oldDefinitions: subset).ShouldBe(MeaningChange.None);
    }

    private static string All(params string[] operands) => $$"""{ "all": [{{string.Join(", ", operands)}}] }""";

    private static string Any(params string[] operands) => $$"""{ "any": [{{string.Join(", ", operands)}}] }""";

    private static string Not(string operand) => $$"""{ "not": {{operand}} }""";

    private static string FirstKnown(params string[] operands) => $$"""{ "firstKnown": [{{string.Join(", ", operands)}}] }""";

    private static string Agree(params string[] operands) => $$"""{ "agree": [{{string.Join(", ", operands)}}] }""";

    private static string AtLeastTwo(params string[] operands) => $$"""{ "atLeast": { "parameter": "two" }, "of": [{{string.Join(", ", operands)}}] }""";

    private static string Fact(string path) => $$"""{ "fact": "{{path}}", "is": "radiofrequencyAblation" }""";

    private static string Recorded(string name) => $$"""{ "fact": "{{name}}.medicallyNecessary", "is": true }""";

    private static string Signed(string name) => $$"""{ "fact": "{{name}}.performedOn", "onOrBefore": { "fact": "episode.patient.birthDate" } }""";

    private static string Before(string name) => $$"""{ "fact": "{{name}}.performedOn", "before": { "fact": "line.dateOfService" } }""";

    private static string Within(string name, string parameter) =>
        $$"""{ "fact": "{{name}}.performedOn", "within": { "parameter": "{{parameter}}" }, "before": { "fact": "line.dateOfService" } }""";

    private static string Codes(string code) => $$"""{ "fact": "line.code", "is": "{{code}}" }""";

    private static string Elapsed(string comparison, string parameter) =>
        $$"""{ "elapsedFrom": "episode.patient.birthDate", "to": "line.dateOfService", "{{comparison}}": { "parameter": "{{parameter}}" } }""";

    private static string Includes(string operation, params string[] words) =>
        $$"""{ "fact": "line.modifiers", "{{operation}}": [{{string.Join(", ", words.Select(word => $"\"{word}{word}\""))}}] }""";

    private static string Some(string name, string where) => $$"""{ "some": "episode.procedures", "as": "{{name}}", "where": {{where}} }""";

    private static string None(string name, string where) => $$"""{ "none": "episode.procedures", "as": "{{name}}", "where": {{where}} }""";

    private static string Every(string name, string where, string satisfies) =>
        $$"""{ "every": "episode.procedures", "as": "{{name}}", "where": {{where}}, "satisfies": {{satisfies}} }""";

    private static string Last(string where, string satisfies) =>
        $$"""{ "last": "episode.procedures", "by": "a.performedOn", "as": "a", "where": {{where}}, "satisfies": {{satisfies}} }""";

    private static string CountLess(string parameter, bool distinct, string where) =>
        $$"""{ "count": "episode.procedures", "as": "a", "where": {{where}}{{(distinct ? ", \"distinctBy\": \"a.performedOn\"" : "")}}, "lessThan": { "parameter": "{{parameter}}" } }""";

    private static string Improvement(string sustained = "") =>
        $$"""{ "improvementAfter": "a", "measures": ["pain"], "atLeast": { "parameter": "half" }{{sustained}} }""";

    private static string AppliesWhen(string condition) => $$""", "appliesWhen": {{condition}}""";
}
