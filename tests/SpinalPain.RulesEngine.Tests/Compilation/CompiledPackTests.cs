using System.Globalization;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Compilation;

public sealed class CompiledPackTests
{
    private const string Contrast = """{ "fact": "line.contrast", "is": true }""";

    [Test]
    public void A_code_that_no_policy_names_is_not_governed_and_says_so()
    {
        var line = TestPack.Compile(Contrast).Evaluate(TestPack.WithLine(line => line with { Code = "99213" })).Lines[0];
        line.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
        line.Reason.ShouldBe("No policy of this pack names the code 99213.");
        line.Criteria.ShouldBeEmpty();
    }

    [TestCase("2019-12-31", CoverageOutcome.NotGoverned)]
    [TestCase("2020-01-01", CoverageOutcome.Covered)]
    public void A_pack_judges_only_dates_of_service_in_its_effective_period(string date, CoverageOutcome expected)
    {
        var pack = TestPack.Compile(Contrast);
        var episode = TestPack.WithLine(line => line with { Contrast = true, DateOfService = Dates.Of(date)!.Value });
        pack.Evaluate(episode).Outcome.ShouldBe(expected);
        pack.EvaluateOutcome(episode).ShouldBe(expected);
    }

    [Test]
    public void The_episode_is_as_unfavorable_as_its_worst_governed_line()
    {
        var pack = TestPack.Compile(Contrast);
        Outcome(true, null).ShouldBe(CoverageOutcome.MoreInformationNeeded);
        Outcome(true, false, null).ShouldBe(CoverageOutcome.NotCovered);
        Outcome(true, true).ShouldBe(CoverageOutcome.Covered);

        CoverageOutcome Outcome(params bool?[] contrasts)
        {
            RequestedLine[] lines =
            [
                .. contrasts.Select((contrast, index) => TestPack.Silent.Lines[0] with { Id = $"l{index}", Contrast = contrast }),
                TestPack.Silent.Lines[0] with { Id = "other", Code = "99213" },
            ];
            var episode = TestPack.Silent with { Lines = FactList.Create(lines) };
            var outcome = pack.Evaluate(episode).Outcome;
            pack.EvaluateOutcome(episode).ShouldBe(outcome);
            return outcome;
        }
    }

    [TestCase(true, true, CriterionStatus.Met)]
    [TestCase(true, false, CriterionStatus.NotMet)]
    [TestCase(true, null, CriterionStatus.Unknown)]
    [TestCase(false, false, CriterionStatus.NotApplicable)]
    [TestCase(false, null, CriterionStatus.NotApplicable)]
    [TestCase(null, true, CriterionStatus.Met)]
    [TestCase(null, false, CriterionStatus.Unknown)]
    [TestCase(null, null, CriterionStatus.Unknown)]
    public void A_criterion_that_may_not_apply_asks_only_when_that_matters(bool? applies, bool? holds, CriterionStatus expected)
    {
        var pack = TestPack.Compile(Contrast, criterionMembers: """, "appliesWhen": { "fact": "line.contrastInjectedFirst", "is": true }""");
        var episode = TestPack.WithLine(line => line with { ContrastInjectedFirst = applies, Contrast = holds });
        pack.Evaluate(episode).Lines[0].Criteria[0].Status.ShouldBe(expected);
    }

    [TestCase("claimReview", ReviewStage.PriorAuthorization, CriterionStatus.DueWithClaim, CoverageOutcome.Covered)]
    [TestCase("claimReview", ReviewStage.ClaimReview, CriterionStatus.Unknown, CoverageOutcome.MoreInformationNeeded)]
    [TestCase("priorAuthorization", ReviewStage.PriorAuthorization, CriterionStatus.Unknown, CoverageOutcome.MoreInformationNeeded)]
    [TestCase("priorAuthorization", ReviewStage.ClaimReview, CriterionStatus.NotApplicable, CoverageOutcome.Covered)]
    public void A_criterion_is_judged_at_its_stage(string stage, ReviewStage reviewed, CriterionStatus status, CoverageOutcome outcome)
    {
        var pack = TestPack.Compile(Contrast, criterionMembers: $$""", "stage": "{{stage}}" """);
        var episode = TestPack.Silent with { Stage = reviewed };
        pack.Evaluate(episode).Lines[0].Criteria[0].Status.ShouldBe(status);
        pack.Evaluate(episode).Outcome.ShouldBe(outcome);
        pack.EvaluateOutcome(episode).ShouldBe(outcome);
    }

    [TestCase(true, CoverageOutcome.Covered)]
    [TestCase(false, CoverageOutcome.NotGoverned)]
    [TestCase(null, CoverageOutcome.MoreInformationNeeded)]
    public void A_policy_may_govern_only_some_lines_of_a_code(bool? first, CoverageOutcome expected)
    {
        var pack = TestPack.Compile(Contrast, policyMembers: """, "when": { "fact": "line.contrastInjectedFirst", "is": true }""");
        var episode = TestPack.WithLine(line => line with { Contrast = true, ContrastInjectedFirst = first });
        var determination = pack.Evaluate(episode);
        determination.Outcome.ShouldBe(expected);
        pack.EvaluateOutcome(episode).ShouldBe(expected);
        determination.Missing.Any(missing => missing.Fact == "line.contrastInjectedFirst").ShouldBe(first is null);
    }

    [Test]
    public void What_is_missing_names_the_fact_the_question_and_who_needs_it()
    {
        var missing = TestPack.Compile(Contrast).Evaluate(TestPack.Silent).Missing.ShouldHaveSingleItem();
        missing.Fact.ShouldBe("line.contrast");
        missing.At.ShouldBe("/lines/0/contrast");
        missing.Ask.ShouldBe("Ask.");
        missing.Criteria.ShouldBe(["criterion"]);
        missing.Lines.ShouldBe(["line-1"]);
    }

    [Test]
    public void An_outcome_without_reasons_allocates_nothing()
    {
        var pack = TestPack.Compile("""
            { "all": [ { "count": "episode.procedures", "as": "p", "where": { "fact": "p.kind", "is": "spinalSurgery" }, "distinctBy": "p.performedOn", "atLeast": { "parameter": "two" } },
                       { "some": "episode.procedures", "as": "q", "where": { "improvementAfter": "q", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } },
                       { "last": "episode.procedures", "by": "r.performedOn", "as": "r", "satisfies": { "fact": "r.levels", "includesAny": { "fact": "line.levels" } } } ] }
            """);
        var episode = TestPack.WithLine(line => line with { Levels = ["L4-L5"] }) with
        {
            Procedures =
            [
                new Procedure { Id = "a", Kind = ProcedureKind.SpinalSurgery, PerformedOn = new DateOnly(2024, 1, 1), Levels = ["L4-L5"] },
                new Procedure { Id = "b", Kind = ProcedureKind.SpinalSurgery, PerformedOn = new DateOnly(2024, 2, 1), Levels = ["L4-L5"] },
            ],
            Assessments =
            [
                new Assessment { AssessedOn = new DateOnly(2023, 12, 1), Scale = AssessmentScale.NumericRatingScale, Score = 8 },
                new Assessment { AssessedOn = new DateOnly(2024, 8, 1), Scale = AssessmentScale.NumericRatingScale, Score = 2 },
            ],
        };
        pack.EvaluateOutcome(episode).ShouldBe(CoverageOutcome.Covered);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            pack.EvaluateOutcome(episode);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Test]
    public void Many_threads_get_the_answers_of_one()
    {
        var pack = TestPack.Compile("""{ "some": "episode.procedures", "as": "p", "where": { "fact": "p.medicallyNecessary", "is": true } }""");
        PatientEpisode[] episodes =
        [
            .. Enumerable.Range(0, 64).Select(index => TestPack.Silent with
            {
                Procedures = index % 3 == 0 ? null : [new Procedure { Id = "p", MedicallyNecessary = index % 3 == 1 }],
            }),
        ];
        var expected = episodes.Select(pack.EvaluateOutcome).ToArray();
        expected.Distinct().Count().ShouldBe(3);
        Parallel.For(0, 20_000, index =>
        {
            pack.EvaluateOutcome(episodes[index % 64]).ShouldBe(expected[index % 64]);
            if (index % 50 == 0)
            {
                pack.Evaluate(episodes[index % 64]).Outcome.ShouldBe(expected[index % 64]);
            }
        });
    }

    [Test]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var pack = TestPack.Compile("""{ "some": "episode.assessments", "as": "a", "where": { "fact": "a.score", "moreThan": { "parameter": "fourPoints" } } }""");
        var episode = TestPack.Silent with { Assessments = [new Assessment { Score = 4.5m, AssessedOn = new DateOnly(2025, 5, 1) }] };
        var expected = pack.Evaluate(episode).Lines[0].Criteria[0];
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var actual = pack.Evaluate(episode).Lines[0].Criteria[0];
            actual.Evidence.ShouldBe(expected.Evidence);
            actual.Measurements.ShouldBe(expected.Measurements);
            actual.Message.ShouldBe(expected.Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("4.0")]
    [TestCase("4.00")]
    [TestCase("4")]
    public void Equal_episodes_have_equal_determinations_however_many_zeros_their_numbers_end_in(string written)
    {
        var condition = """{ "some": "episode.assessments", "as": "score", "where": { "fact": "score.score", "atLeast": { "parameter": "fourPoints" } } }""";
        var score = decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

        TestPack.Result(condition, TestPack.Silent with { Assessments = [new Assessment { Score = score }] }).Evidence.ShouldContain(evidence => evidence.Value == "4");
    }
}
