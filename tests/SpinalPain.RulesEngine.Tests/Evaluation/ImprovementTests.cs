using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using static SpinalPain.RulesEngine.Determinations.Truth;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

/// <summary>Improvement after a procedure of 2025-01-10, for a service on 2025-06-15.</summary>
public sealed class ImprovementTests
{
    private const string AnyFollowUp = """{ "some": "episode.procedures", "as": "p", "where": { "improvementAfter": "p", "measures": ["pain", "function"], "atLeast": { "parameter": "half" } } }""";
    private const string OfP = """{ "last": "episode.procedures", "by": "x.performedOn", "as": "x", "satisfies": { "improvementAfter": "x", "measures": ["pain"], "atLeast": { "parameter": "half" } } }""";
    private const string Sustained = """{ "some": "episode.procedures", "as": "p", "where": { "improvementAfter": "p", "measures": ["pain", "function"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } }""";

    [TestCase(8, 4, True)]
    [TestCase(8, 4.01, False)]
    [TestCase(8, 3.99, True)]
    [TestCase(0, 0, Unknown)]
    public void A_follow_up_decides_by_its_fall_from_baseline(decimal baseline, decimal followUp, Truth expected) =>
        Judge(AnyFollowUp, Score("2025-01-05", baseline), Score("2025-02-01", followUp), Score("2025-03-01", baseline)).ShouldBe(expected);

    [TestCase(4, 6, True)]
    [TestCase(4, 5.99, False)]
    [TestCase(4, 2, False)]
    public void Where_higher_is_better_the_rise_counts(decimal baseline, decimal followUp, Truth expected) =>
        Judge(
            AnyFollowUp,
            Score("2025-01-05", baseline, AssessmentScale.PatientSpecificFunctionalScale),
            Score("2025-02-01", followUp, AssessmentScale.PatientSpecificFunctionalScale)).ShouldBe(expected);

    [Test]
    public void Scores_of_different_scales_are_never_compared() =>
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-02-01", 2, AssessmentScale.VisualAnalogScale)).ShouldBe(Unknown);

    [Test]
    public void The_last_score_before_the_procedure_is_the_baseline()
    {
        Judge(AnyFollowUp, Score("2024-12-01", 9), Score("2025-01-09", 4), Score("2025-02-01", 4)).ShouldBe(False);
        Judge(AnyFollowUp, Score("2024-12-01", 4), Score("2025-01-09", 9), Score("2025-02-01", 4)).ShouldBe(True);
    }

    [Test]
    public void Scores_of_the_day_of_the_procedure_count_by_what_they_name()
    {
        var before = Score("2025-01-10", 8) with { BeforeProcedure = "p" };
        var after = Score("2025-01-10", 2) with { AfterProcedure = "p" };
        Judge(AnyFollowUp, before, after).ShouldBe(True);
        Judge(AnyFollowUp, Score("2025-01-10", 8), after).ShouldBe(Unknown);
    }

    [Test]
    public void A_score_that_measures_another_procedure_is_no_follow_up() =>
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-02-01", 1) with { AfterProcedure = "line-1" }).ShouldBe(Unknown);

    [Test]
    public void The_score_of_a_diagnostic_block_is_no_baseline_and_that_of_another_procedure_is()
    {
        var response = Score("2025-01-08", 1) with { AfterProcedure = "q" };
        Judge(ProcedureKind.DiagnosticMedialBranchBlock).ShouldBe(True);
        Judge(ProcedureKind.EpiduralSteroidInjection).ShouldBe(False);

        Truth Judge(ProcedureKind kind)
        {
            var episode = Episode(null, Score("2025-01-05", 8), response, Score("2025-02-01", 2));
            return TestPack.Judge(OfP, episode with { Procedures = [episode.Procedures![0], new Procedure { Id = "q", Kind = kind, PerformedOn = new DateOnly(2025, 1, 8) }] });
        }
    }

    [Test]
    public void Any_follow_up_that_reaches_the_percentage_is_enough()
    {
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-02-01", 7), Score("2025-03-01", 2), Score("2025-05-01", 8)).ShouldBe(True);
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-02-01", 7), Score("2025-03-01", 5)).ShouldBe(False);
    }

    [Test]
    public void Scores_of_one_day_that_disagree_are_unknown_and_named()
    {
        var episode = Episode(null, Score("2025-01-05", 8), Score("2025-02-01", 2), Score("2025-02-01", 7));
        TestPack.Judge(AnyFollowUp, episode).ShouldBe(Unknown);
        TestPack.Judge(Sustained, episode).ShouldBe(Unknown);
        TestPack.Result(Sustained, episode).Contradictions.ShouldHaveSingleItem();
    }

    [Test]
    public void A_score_of_the_date_of_service_counts_when_it_is_marked_as_before_the_service()
    {
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-06-15", 2)).ShouldBe(Unknown);
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-06-15", 2) with { BeforeProcedure = "line-1" }).ShouldBe(True);
    }

    [Test]
    public void A_later_score_measures_a_diagnostic_block_only_where_it_names_it()
    {
        Judge(Score("2025-02-01", 8)).ShouldBe(Unknown);
        Judge(Score("2025-02-01", 8) with { BeforeProcedure = "line-1" }).ShouldBe(Unknown);
        Judge(Score("2025-02-01", 8) with { AfterProcedure = "p" }).ShouldBe(False);
        Judge(Score("2025-01-10", 1) with { AfterProcedure = "p" }, Score("2025-02-01", 8)).ShouldBe(True);

        static Truth Judge(params Assessment[] after)
        {
            var episode = Episode(null, [Score("2025-01-05", 8), .. after]);
            return TestPack.Judge(AnyFollowUp, episode with { Procedures = [episode.Procedures![0] with { Kind = ProcedureKind.DiagnosticMedialBranchBlock }] });
        }
    }

    [Test]
    public void Scores_after_the_date_of_service_do_not_count() => Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-06-16", 1)).ShouldBe(Unknown);

    [TestCase("2025-04-09", Unknown)]
    [TestCase("2025-04-10", True)]
    [TestCase("2025-04-11", True)]
    public void Sustained_needs_a_score_three_months_later(string day, Truth expected) =>
        Judge(Sustained, Score("2025-01-05", 8), Score("2025-02-01", 3), Score(day, 4)).ShouldBe(expected);

    [TestCase("2025-04-09", False)]
    [TestCase("2025-04-10", False)]
    [TestCase("2025-04-11", True)]
    public void A_relapse_counts_only_before_the_three_months_are_over(string relapse, Truth expected) =>
        Judge(Sustained, Score("2025-01-05", 8), Score(relapse, 8), Score("2025-05-01", 2)).ShouldBe(expected);

    [Test]
    public void Bad_scores_only_after_three_months_do_not_show_a_sustained_improvement() =>
        Judge(Sustained, Score("2025-01-05", 8), Score("2025-02-01", 2), Score("2025-05-01", 7)).ShouldBe(False);

    [TestCase("2025-04-09", False)]
    [TestCase("2025-04-10", Unknown)]
    public void Before_three_months_have_passed_nothing_can_have_lasted_so_long(string dateOfService, Truth expected)
    {
        var episode = Episode([], Score("2025-01-05", 8), Score("2025-02-01", 2));
        TestPack.Judge(Sustained, episode with { Lines = [episode.Lines[0] with { DateOfService = Dates.Of(dateOfService)!.Value }] }).ShouldBe(expected);
    }

    [TestCase(50, 3, True)]
    [TestCase(49.9, 3, False)]
    [TestCase(50, 2.9, False)]
    [TestCase(80, 12, True)]
    public void A_stated_response_counts_with_its_percentage_and_time(decimal percent, decimal months, Truth expected) =>
        TestPack.Judge(Sustained, Episode([Response(percent, months)])).ShouldBe(expected);

    [Test]
    public void A_stated_response_without_what_is_needed_is_unknown_unless_it_already_fails()
    {
        TestPack.Judge(Sustained, Episode([Response(60, null)])).ShouldBe(Unknown);
        TestPack.Judge(Sustained, Episode([Response(40, null)])).ShouldBe(False);
        TestPack.Judge(Sustained, Episode([Response(60, 4) with { Scale = null }])).ShouldBe(Unknown);
        TestPack.Judge(Sustained, Episode([])).ShouldBe(Unknown);
        TestPack.Judge(Sustained, Episode(null)).ShouldBe(Unknown);
    }

    [Test]
    public void A_statement_and_scores_that_contradict_each_other_are_unknown_and_named()
    {
        var episode = Episode([Response(80, 4)], Score("2025-01-05", 8), Score("2025-02-01", 7), Score("2025-05-01", 7));
        TestPack.Judge(Sustained, episode).ShouldBe(Unknown);
        TestPack.Result(Sustained, episode).Contradictions.ShouldHaveSingleItem().ShouldContain("numeric rating scale");
    }

    [Test]
    public void Two_baselines_of_one_day_that_differ_are_unknown_and_named()
    {
        var episode = Episode(null, Score("2025-01-05", 8), Score("2025-01-05", 4), Score("2025-02-01", 2));
        TestPack.Judge(AnyFollowUp, episode).ShouldBe(Unknown);
        TestPack.Result(AnyFollowUp, episode).Contradictions.ShouldHaveSingleItem();
        Judge(AnyFollowUp, Score("2025-01-05", 8), Score("2025-01-05", 8), Score("2025-02-01", 2)).ShouldBe(True);
    }

    [Test]
    public void A_baseline_without_its_score_is_missing_and_contradicts_nothing()
    {
        var episode = Episode(null, Score("2025-01-05", 8), Score("2025-01-05", 8) with { Score = null }, Score("2025-02-01", 2));
        var result = TestPack.Result(AnyFollowUp, episode);
        result.Status.ShouldBe(CriterionStatus.Unknown);
        result.Contradictions.ShouldBeEmpty();
        result.Evidence.ShouldContain(evidence => evidence.Fact == "episode.assessments[1].score" && evidence.Value == null);
    }

    [Test]
    public void A_statement_longer_than_the_time_since_the_procedure_is_a_contradiction()
    {
        var episode = Episode([Response(80, 12)]);
        episode = episode with { Lines = [episode.Lines[0] with { DateOfService = new DateOnly(2025, 3, 1) }] };
        TestPack.Judge(Sustained, episode).ShouldBe(Unknown);
        TestPack.Result(Sustained, episode).Contradictions.ShouldHaveSingleItem().ShouldContain("longer than the time");
    }

    [TestCase("0.0000000000000000000000000001", "10")]
    [TestCase("8", "79228162514264337593543950335")]
    [TestCase("79228162514264337593543950335", "2")]
    public void Numbers_at_the_ends_of_what_there_is_are_judged_without_failing(string baseline, string followUp)
    {
        var episode = Episode(
            [Response(decimal.MaxValue, decimal.MaxValue)],
            Score("2025-01-05", decimal.Parse(baseline, System.Globalization.CultureInfo.InvariantCulture)),
            Score("2025-02-01", decimal.Parse(followUp, System.Globalization.CultureInfo.InvariantCulture)));
        Should.NotThrow(() => TestPack.Judge(AnyFollowUp, episode));
    }

    [Test]
    public void The_response_to_another_procedure_of_the_same_day_counts_only_where_the_record_says_which_came_first()
    {
        var between = Score("2025-01-10", 1) with { AfterProcedure = "line-1" };

        Judge(AnyFollowUp, Score("2025-01-05", 8), between, Score("2025-02-01", 2)).ShouldBe(Unknown);
        Judge(AnyFollowUp, Score("2025-01-05", 8), between with { BeforeProcedure = "p" }, Score("2025-02-01", 2)).ShouldBe(False);
    }

    [Test]
    public void One_scale_that_shows_the_improvement_is_enough()
    {
        Judge(
            AnyFollowUp,
            Score("2025-01-05", 8),
            Score("2025-02-01", 8),
            Score("2025-01-05", 60, AssessmentScale.OswestryDisabilityIndex),
            Score("2025-02-01", 20, AssessmentScale.OswestryDisabilityIndex)).ShouldBe(True);
    }

    [Test]
    public void Only_the_measures_asked_about_count()
    {
        const string Pain = """{ "some": "episode.procedures", "as": "p", "where": { "improvementAfter": "p", "measures": ["pain"], "atLeast": { "parameter": "half" } } }""";
        Judge(Pain, Score("2025-01-05", 60, AssessmentScale.OswestryDisabilityIndex), Score("2025-02-01", 20, AssessmentScale.OswestryDisabilityIndex)).ShouldBe(Unknown);
    }

    [Test]
    public void An_incomplete_list_of_scores_decides_nothing()
    {
        var episode = Episode(null) with { Assessments = FactList.Incomplete(Score("2025-01-05", 8), Score("2025-02-01", 7)) };
        TestPack.Judge(AnyFollowUp, episode).ShouldBe(Unknown);
    }

    [Test]
    public void A_procedure_without_a_date_has_no_before_and_after()
    {
        var episode = Episode(null, Score("2025-01-05", 8), Score("2025-02-01", 2));
        TestPack.Judge(AnyFollowUp, episode with { Procedures = [new Procedure { Id = "p" }] }).ShouldBe(Unknown);
    }

    [Test]
    public void The_measurement_is_cut_and_never_rounded_up_to_the_threshold()
    {
        var result = TestPack.Result(AnyFollowUp, Episode(null, Score("2025-01-05", 9), Score("2025-02-01", 4.5004m)));
        result.Measurements.ShouldHaveSingleItem().ShouldBe(new Measurement("improvement on the numeric rating scale", "49.99 percent", "at least 50 percent", "half", false));
    }

    private static Truth Judge(string condition, params Assessment[] assessments) => TestPack.Judge(condition, Episode(null, assessments));

    private static PatientEpisode Episode(FactList<ProcedureResponse>? responses, params Assessment[] assessments) => TestPack.Silent with
    {
        Procedures = [new Procedure { Id = "p", PerformedOn = new DateOnly(2025, 1, 10), Responses = responses }],
        Assessments = FactList.Create(assessments),
    };

    private static Assessment Score(string day, decimal score, AssessmentScale scale = AssessmentScale.NumericRatingScale) =>
        new() { AssessedOn = Dates.Of(day), Scale = scale, Score = score };

    private static ProcedureResponse Response(decimal percent, decimal? months) =>
        new() { Scale = AssessmentScale.NumericRatingScale, ImprovementPercent = percent, SustainedMonths = months };
}
