using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// Long lists are not looked through but searched, where a condition joins them with others. What is found there must decide as all
/// elements do, which the reference looks through one by one.
/// </summary>
public sealed class LongListTests
{
    private const int Episodes = 40;

    private const string Definitions = """
        { "id": "necessary", "title": "Necessary", "from": "episode.procedures", "as": "q", "where": { "fact": "q.medicallyNecessary", "is": true } },
        { "id": "scored", "title": "Scored", "from": "episode.assessments", "as": "r", "where": { "fact": "r.score", "isRecorded": true } }
        """;

    private const string SameDay = """{ "fact": "s.assessedOn", "is": { "fact": "p.performedOn" } }""";
    private const string Improves = """{ "improvementAfter": "p", "measures": ["pain", "function"], "atLeast": { "parameter": "half" } }""";
    private const string Lasts = """{ "improvementAfter": "p", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } }""";

    [TestCase($$"""{ "some": { "definition": "necessary" }, "as": "p", "where": { "some": "episode.assessments", "as": "s", "where": {{SameDay}} } }""")]
    [TestCase($$"""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "some": "episode.assessments", "as": "s", "where": {{SameDay}} } }""")]
    [TestCase($$"""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "none": { "definition": "scored" }, "as": "s", "where": {{SameDay}} } }""")]
    [TestCase("""{ "every": "episode.visits", "as": "v", "satisfies": { "some": { "definition": "necessary" }, "as": "p", "where": { "fact": "v.visitedOn", "is": { "fact": "p.performedOn" } } } }""")]
    [TestCase($$"""{ "some": { "definition": "necessary" }, "as": "p", "where": { "every": "episode.assessments", "as": "s", "where": {{SameDay}}, "satisfies": { "fact": "s.scale", "is": "numericRatingScale" } } }""")]
    [TestCase($$"""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "count": "episode.assessments", "as": "s", "where": {{SameDay}}, "lessThan": { "parameter": "two" } } }""")]
    [TestCase($$"""{ "some": { "definition": "necessary" }, "as": "p", "where": { "count": "episode.assessments", "as": "s", "where": { "all": [ { "fact": "s.scale", "is": "numericRatingScale" }, {{SameDay}} ] }, "distinctBy": "s.assessedOn", "atLeast": { "parameter": "two" } } }""")]
    [TestCase("""{ "some": { "definition": "necessary" }, "as": "p", "where": { "last": "episode.assessments", "by": "s.assessedOn", "as": "s", "where": { "fact": "s.afterProcedure", "is": { "fact": "p.id" } }, "satisfies": { "fact": "s.scale", "is": "visualAnalogScale" } } }""")]
    [TestCase("""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "first": { "definition": "scored" }, "by": "s.assessedOn", "as": "s", "where": { "fact": "p.id", "is": { "fact": "s.beforeProcedure" } }, "satisfies": { "fact": "s.scale", "is": "visualAnalogScale" } } }""")]
    [TestCase("""
        { "every": { "definition": "necessary" }, "as": "p", "satisfies": { "some": "episode.assessments", "as": "s", "where": { "all": [
          { "fact": "s.assessedOn", "onOrAfter": { "fact": "p.performedOn" } },
          { "firstKnown": [ { "fact": "s.afterProcedure", "is": { "fact": "p.id" } }, { "not": { "fact": "s.beforeProcedure", "isRecorded": true } } ] } ] } } }
        """)]
    [TestCase("""
        { "some": "episode.assessments", "as": "b", "where": { "every": "episode.visits", "as": "v", "satisfies": { "some": "episode.assessments", "as": "s", "where": { "all": [
          { "fact": "s.scale", "is": { "fact": "b.scale" } }, { "fact": "s.assessedOn", "is": { "fact": "v.visitedOn" } }, { "fact": "s.score", "isRecorded": true } ] } } } }
        """)]
    [TestCase("""{ "every": "episode.assessments", "as": "b", "satisfies": { "some": { "definition": "scored" }, "as": "s", "where": { "all": [ { "fact": "s.score", "is": { "fact": "b.score" } }, { "fact": "s.assessedOn", "after": { "fact": "b.assessedOn" } } ] } } }""")]
    [TestCase("""{ "some": "episode.assessments", "as": "b", "where": { "none": { "definition": "necessary" }, "as": "p", "where": { "all": [ { "fact": "p.region", "is": { "fact": "line.region" } }, { "fact": "p.performedOn", "before": { "fact": "b.assessedOn" } } ] } } }""")]
    [TestCase("""{ "every": "episode.diagnoses", "as": "d", "satisfies": { "some": "line.diagnosisCodes", "as": "code", "where": { "fact": "code", "is": { "fact": "d.code" } } } }""")]
    [TestCase("""{ "every": "line.diagnosisCodes", "as": "code", "satisfies": { "some": "episode.diagnoses", "as": "d", "where": { "fact": "d.code", "is": { "fact": "code" } } } }""")]
    [TestCase("""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "every": "episode.diagnoses", "as": "d", "satisfies": { "none": "p.medications", "as": "m", "where": { "fact": "m.name", "is": { "fact": "d.code" } } } } }""")]
    [TestCase("""{ "some": "episode.assessments", "as": "b", "where": { "every": "episode.assessments", "as": "s", "where": { "fact": "s.scale", "isNot": { "fact": "b.scale" } }, "satisfies": { "fact": "s.score", "isRecorded": true } } }""")]
    [TestCase($$"""{ "some": { "definition": "necessary" }, "as": "p", "where": {{Improves}} }""")]
    [TestCase($$"""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": {{Improves}} }""")]
    [TestCase($$"""{ "some": { "definition": "necessary" }, "as": "p", "where": {{Lasts}} }""")]
    [TestCase($$"""{ "count": { "definition": "necessary" }, "as": "p", "where": {{Lasts}}, "lessThan": { "parameter": "two" } }""")]
    public void Engines_agree_on_long_lists_that_a_condition_joins(string condition)
    {
        var used = string.Join(", ", Definitions.Split('\n').Where(line => condition.Contains(line.Split('"')[3], StringComparison.Ordinal)).Select(line => line.TrimEnd(',', ' ', '\r')));
        var pack = TestPack.Compile(condition, used);
        var ask = AgreeingOf.All(AgreeingOf.Engines(Engine.Reference, Engine.Compiled), AgreeingOf.OutcomeAlone, AgreeingOf.GeneratedCode, AgreeingOf.Written)(pack.Pack);
        var statuses = new HashSet<CriterionStatus>();
        for (var seed = 0; seed < Episodes; seed++)
        {
            var episode = LongEpisode.Of(seed);
            ask(episode).ShouldBeNull(FormattableString.Invariant($"episode {seed}"));
            statuses.UnionWith(pack.Evaluate(episode).Lines.SelectMany(line => line.Criteria, (_, criterion) => criterion.Status));
        }

        statuses.Count.ShouldBeGreaterThan(1, "Episodes on which a condition always comes to the same prove little.");
    }

    [Test]
    public void Nothing_is_allocated_for_long_lists_once_they_were_searched()
    {
        var pack = TestPack.Compile($$"""{ "every": { "definition": "necessary" }, "as": "p", "satisfies": { "any": [ { "all": [ {{Improves}}, {{Lasts}} ] }, { "some": { "definition": "scored" }, "as": "s", "where": {{SameDay}} } ] } }""", Definitions);
        var episode = LongEpisode.Of(1);
        pack.EvaluateOutcome(episode);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            pack.EvaluateOutcome(episode);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
