using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Places where the text is easily read wrongly, each with what it says.</summary>
public sealed class HardReadingTests
{
    private static IEnumerable<TestCaseData> All() => HardReading.All.Select(reading => new TestCaseData(reading) { TestName = reading.Name });

    [TestCaseSource(nameof(All))]
    public void The_compiled_pack_reads_it_as_the_reference_does(object reading)
    {
        var pack = TestPack.Compile(((HardReading)reading).Condition);
        var episode = ((HardReading)reading).Episode;

        DeterminationComparison.FirstDifference(ReferenceInterpreter.Evaluate(pack.Pack, episode), pack.Evaluate(episode)).ShouldBeNull();
    }

    [Test]
    public void A_score_without_a_day_that_measures_another_procedure_may_be_the_baseline() =>
        Judge(HardReading.UndatedScoreOfAnotherProcedure).Status.ShouldBe(CriterionStatus.Unknown);

    [Test]
    public void A_score_of_the_day_that_measures_another_procedure_does_not_tell_whether_it_came_before() =>
        Judge(HardReading.ScoreOfAnotherProcedureOnTheDay).Status.ShouldBe(CriterionStatus.Unknown);

    [Test]
    public void A_score_between_two_procedures_of_one_day_is_the_baseline_of_the_second()
    {
        var result = Judge(HardReading.ScoreBetweenTwoProcedures);

        result.Status.ShouldBe(CriterionStatus.NotMet);
        result.Measurements.ShouldContain(measurement => measurement.Measured == "25 percent");
    }

    [Test]
    public void A_score_that_says_it_came_before_and_after_tells_nothing() =>
        Judge(HardReading.ScoreBeforeAndAfter).Status.ShouldBe(CriterionStatus.Unknown);

    [Test]
    public void A_score_after_the_date_of_service_leaves_a_stated_response_alone() =>
        Judge(HardReading.LaterThanTheDateOfService).Status.ShouldBe(CriterionStatus.NotMet);

    [Test]
    public void Only_absent_scores_of_the_day_of_the_baseline_are_noted() =>
        Judge(HardReading.AbsentScoreOfAnEarlierDay).Evidence.Select(evidence => evidence.Fact)
            .ShouldBe(["episode.procedures", "episode.assessments[1].score", "episode.assessments[2].score"]);

    [Test]
    public void Different_baseline_scores_contradict_each_other_whatever_stands_between_them() =>
        Judge(HardReading.BaselinesAroundAnAbsentOne).Contradictions.ShouldBe(["The record gives different baseline scores on the numeric rating scale for one day."]);

    [Test]
    public void Contradictions_on_two_scales_are_both_told() =>
        Judge(HardReading.ContradictionsOnTwoScales).Contradictions.ShouldBe(
        [
            "The record gives different baseline scores on the numeric rating scale for one day.",
            "The record gives different baseline scores on the visual analog scale for one day.",
        ]);

    [Test]
    public void What_contradicts_itself_in_the_same_way_twice_is_asked_for_twice()
    {
        var pack = TestPack.Compile(HardReading.OneContradictionTwice.Condition).Pack;

        ReferenceInterpreter.Evaluate(pack, HardReading.OneContradictionTwice.Episode).Missing.Select(missing => missing.Fact).ShouldBe(
        [
            "episode.stimulationTrials[0].startedOn",
            "episode.stimulationTrials[0].endedOn",
            "episode.stimulationTrials[1].startedOn",
            "episode.stimulationTrials[1].endedOn",
        ]);
    }

    private static CriterionResult Judge(HardReading reading) =>
        ReferenceInterpreter.Evaluate(TestPack.Compile(reading.Condition).Pack, reading.Episode).Lines[0].Criteria[0];
}
