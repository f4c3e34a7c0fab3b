using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>Where the sides of a threshold lie: docs/testing-packs.md, "Thresholds".</summary>
public sealed class BoundaryTests
{
    private const string Elapsed = """{ "elapsedFrom": "episode.patient.birthDate", "to": "line.dateOfService", "atLeast": { "parameter": "fourWeeks" } }""";
    private const string Window = """{ "fact": "episode.patient.birthDate", "within": { "parameter": "threeMonths" }, "before": { "fact": "line.dateOfService" } }""";
    private const string Sustained = """{ "last": "episode.procedures", "by": "p.performedOn", "as": "p", "satisfies": { "improvementAfter": "p", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } }""";

    [TestCase("2025-05-17", "Above")]
    [TestCase("2025-05-18", "At")]
    [TestCase("2025-05-19", "Below")]
    [TestCase("2025-05-20", "Elsewhere")]
    [TestCase("2025-05-16", "Elsewhere")]
    public void Elapsed_time_is_one_day_away(string from, string side) => Sides(Elapsed, Born(from)).ShouldBe([("fourWeeks", side)]);

    [TestCase("2025-06-16")]
    [TestCase(null)]
    public void Time_that_runs_backwards_or_is_not_on_record_is_not_compared(string? from) => Sides(Elapsed, Born(from)).ShouldBeEmpty();

    [TestCase("2025-03-14", "Above")]
    [TestCase("2025-03-15", "At")]
    [TestCase("2025-03-16", "Below")]
    [TestCase("2025-03-17", "Elsewhere")]
    public void A_day_at_the_edge_of_a_window_is_one_day_away(string on, string side) => Sides(Window, Born(on)).ShouldBe([("threeMonths", side)]);

    [TestCase(0, "Elsewhere")]
    [TestCase(1, "Below")]
    [TestCase(2, "At")]
    [TestCase(3, "Above")]
    [TestCase(4, "Elsewhere")]
    public void A_count_is_one_away(int count, string side) =>
        Sides("""{ "count": "line.modifiers", "as": "modifier", "atLeast": { "parameter": "two" } }""", Modifiers(FactList.Create([.. Enumerable.Repeat("RT", count)])))
            .ShouldBe([("two", side)]);

    [Test]
    public void A_count_that_is_not_exact_is_at_no_side() =>
        Sides("""{ "count": "line.modifiers", "as": "modifier", "atLeast": { "parameter": "two" } }""", Modifiers(FactList.Incomplete<string>("RT", "50"))).ShouldBeEmpty();

    [TestCase(3.9, "Elsewhere")]
    [TestCase(4, "Below")]
    [TestCase(4.9, "Below")]
    [TestCase(5, "At")]
    [TestCase(5.1, "Above")]
    [TestCase(6, "Above")]
    [TestCase(6.1, "Elsewhere")]
    public void A_number_is_within_one_unit_of_the_value_in_force(double score, string side) =>
        Sides(
            """{ "some": "episode.assessments", "as": "s", "where": { "fact": "s.score", "atLeast": { "parameter": "fourPoints" } } }""",
            TestPack.Silent with { Assessments = FactList.Create(new Assessment { Score = (decimal)score }) }).ShouldBe([("fourPoints", side)]);

    [TestCase(51.1, "Elsewhere")]
    [TestCase(51, "Below")]
    [TestCase(50.01, "Below")]
    [TestCase(50, "At")]
    [TestCase(49.5, "Above")]
    [TestCase(49, "Above")]
    [TestCase(48.9, "Elsewhere")]
    public void Improvement_is_within_one_percentage_point(double score, string side)
    {
        var sides = Sides(Sustained, AfterProcedure("2025-02-01", Score("2025-01-20", 100), Score("2025-05-20", (decimal)score)));

        sides.ShouldContain(("half", side));
    }

    [TestCase("2025-04-30", "Below")]
    [TestCase("2025-05-01", "At")]
    [TestCase("2025-05-02", "Above")]
    [TestCase("2025-05-03", "Elsewhere")]
    public void A_follow_up_is_one_day_from_the_day_until_which_improvement_must_last(string on, string side)
    {
        var sides = Sides(Sustained, AfterProcedure("2025-02-01", Score("2025-01-20", 100), Score(on, 10)));

        sides.ShouldBe([("threeMonths", "Elsewhere"), ("threeMonths", side), ("half", "Elsewhere")]);
    }

    [TestCase("2025-03-16", "Below")]
    [TestCase("2025-03-15", "At")]
    [TestCase("2025-03-14", "Above")]
    public void The_date_of_service_is_one_day_from_it_too(string performedOn, string side) =>
        Sides(Sustained, AfterProcedure(performedOn)).ShouldBe([("threeMonths", side)]);

    [TestCase(2, "Below")]
    [TestCase(3, "At")]
    [TestCase(4, "Above")]
    [TestCase(5, "Elsewhere")]
    public void A_stated_time_is_within_one_month(int months, string side)
    {
        var episode = AfterProcedure("2025-02-01");
        var stated = episode.Procedures![0] with { Responses = FactList.Create(new ProcedureResponse { Scale = AssessmentScale.NumericRatingScale, ImprovementPercent = 50, SustainedMonths = months }) };

        Sides(Sustained, episode with { Procedures = FactList.Create(stated) }).ShouldBe([("threeMonths", "Elsewhere"), ("half", "At"), ("threeMonths", side)]);
    }

    [Test]
    public void How_many_conditions_hold_is_one_away()
    {
        const string Condition = """{ "atLeast": { "parameter": "two" }, "of": [ { "fact": "line.contrast", "is": true }, { "fact": "line.region", "is": "lumbosacral" } ] }""";

        Sides(Condition, TestPack.WithLine(line => line with { Contrast = true, Region = SpinalRegion.Lumbosacral })).ShouldBe([("two", "At")]);
        Sides(Condition, TestPack.WithLine(line => line with { Contrast = true, Region = SpinalRegion.Thoracic })).ShouldBe([("two", "Below")]);
        Sides(Condition, TestPack.WithLine(line => line with { Contrast = true })).ShouldBeEmpty();
    }

    private static PatientEpisode Born(string? on) => TestPack.Silent with { Patient = new Patient { BirthDate = on is null ? null : Day(on) } };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static PatientEpisode Modifiers(FactList<string> modifiers) => TestPack.WithLine(line => line with { Modifiers = modifiers });

    private static Assessment Score(string on, decimal score) => new() { AssessedOn = Day(on), Scale = AssessmentScale.VisualAnalogScale, Score = score };

    private static PatientEpisode AfterProcedure(string performedOn, params Assessment[] scores) => TestPack.Silent with
    {
        Procedures = FactList.Create(new Procedure { Id = "p-1", PerformedOn = Day(performedOn) }),
        Assessments = FactList.Create(scores),
    };

    private static List<(string Parameter, string Side)> Sides(string condition, PatientEpisode episode)
    {
        var watch = new SideObserver();
        TestPack.Compile(condition).Watch(episode, watch);
        return watch.Sides;
    }

    private sealed class SideObserver : SilentObserver
    {
        public List<(string Parameter, string Side)> Sides { get; } = [];

        public override void Compared(Condition condition, Parameter parameter, Boundary boundary) => this.Sides.Add((parameter.Id, boundary.ToString()));
    }
}
