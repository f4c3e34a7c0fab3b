using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>
/// Improvement of at least 50 percent after procedure "p" of 2025-02-01, for a line of 2025-06-15. Where it must last 3 months, it must
/// last to 2025-05-01. Procedure "q" is another one of 2025-01-10, and "b" is a block of the same day as that.
/// </summary>
[TestFixture]
internal sealed class ImprovementTests
{
    private const string Anytime = """ "atLeast": { "parameter": "half" } """;

    private const string Lasting = """ "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } """;

    [TestCase("Exactly half of the baseline is enough", "01-20 nrs 8; 04-20 nrs 4", Truth.True)]
    [TestCase("Just under half is not enough", "01-20 nrs 8; 04-20 nrs 4.01", Truth.False)]
    [TestCase("A scale may rise to the better", "01-20 psfs 4; 04-20 psfs 6", Truth.True)]
    [TestCase("A fall on such a scale is none", "01-20 psfs 4; 04-20 psfs 2", Truth.False)]
    [TestCase("A response may fade again", "01-20 nrs 8; 04-20 nrs 4; 05-20 nrs 8", Truth.True)]
    [TestCase("A response may come late", "01-20 nrs 8; 04-20 nrs 8; 06-14 nrs 4", Truth.True)]
    [TestCase("Without a baseline nothing is known", "04-20 nrs 4", Truth.Unknown)]
    [TestCase("Without a follow-up nothing is known", "01-20 nrs 8", Truth.Unknown)]
    [TestCase("A baseline of zero gives no percentage", "01-20 nrs 0; 04-20 nrs 0", Truth.Unknown)]
    [TestCase("A baseline without its score gives none", "01-20 nrs ?; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("The last score before counts", "01-10 nrs 8; 01-20 nrs 4; 04-20 nrs 4", Truth.False)]
    [TestCase("Two baselines of one day contradict each other", "01-20 nrs 8; 01-20 nrs 7; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("Two equal baselines of one day do not", "01-20 nrs 8; 01-20 nrs 8; 04-20 nrs 1", Truth.True)]
    [TestCase("A baseline that is not on the scale is none", "01-20 nrs 11; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("A follow-up that is not on the scale is unknown", "01-20 nrs 8; 04-20 nrs -1", Truth.Unknown)]
    [TestCase("A follow-up without its score could be the improvement", "01-20 nrs 8; 04-20 nrs 7; 05-20 nrs ?", Truth.Unknown)]
    [TestCase("Scores of one day that disagree leave it unknown", "01-20 nrs 8; 04-20 nrs 4; 04-20 nrs 5", Truth.Unknown)]
    [TestCase("So does one that is absent", "01-20 nrs 8; 04-20 nrs 4; 04-20 nrs ?", Truth.Unknown)]
    [TestCase("Another day may decide then", "01-20 nrs 8; 04-20 nrs 4; 04-20 nrs 5; 05-20 nrs 1", Truth.True)]
    [TestCase("On the day of the procedure scores say when they were taken", "02-01 nrs 8 before p; 02-01 nrs 4 after p", Truth.True)]
    [TestCase("A score of that day that does not say makes the scale unknown", "01-20 nrs 8; 02-01 nrs 5; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("A score that claims both makes the scale unknown", "01-20 nrs 8; 02-01 nrs 5 before p after p; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("A score of that day after another procedure could be the baseline", "01-20 nrs 8; 02-01 nrs 5 after q; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("A score of that day after a block is neither", "01-20 nrs 8; 02-01 nrs 2 after b; 04-20 nrs 4", Truth.True)]
    [TestCase("A score before the procedure and after another of that day is its baseline", "02-01 nrs 8 before p after q; 04-20 nrs 4", Truth.True)]
    [TestCase("A score without its day may be the baseline, whatever else it follows", "? nrs 3 after q; 01-20 nrs 8; 04-20 nrs 4", Truth.Unknown)]
    [TestCase("But not when it follows a block", "? nrs 3 after b; 01-20 nrs 8; 04-20 nrs 4", Truth.True)]
    [TestCase("A score without its day makes the scale unknown", "? nrs 8; 01-20 nrs 8; 04-20 nrs 1", Truth.Unknown)]
    [TestCase("A score of the date of service must say when it was taken", "01-20 nrs 8; 04-20 nrs 4; 06-15 nrs 8", Truth.Unknown)]
    [TestCase("A score before the service on that day is a follow-up", "01-20 nrs 8; 06-15 nrs 4 before line-1", Truth.True)]
    [TestCase("A score after the service is none", "01-20 nrs 8; 06-15 nrs 1 after line-1", Truth.Unknown)]
    [TestCase("A score later than the date of service does not count", "01-20 nrs 8; 06-16 nrs 1", Truth.Unknown)]
    [TestCase("A score of another procedure is no follow-up", "01-20 nrs 8; 04-20 nrs 4 after q", Truth.Unknown)]
    [TestCase("A score after a block is no baseline", "01-20 nrs 8; 01-21 nrs 2 after b; 04-20 nrs 4", Truth.True)]
    [TestCase("A score after another procedure may be one", "01-20 nrs 8; 01-21 nrs 2 after q; 04-20 nrs 4", Truth.False)]
    [TestCase("A scale that was never used again is passed over", "01-20 nrs 8; 01-20 odi 60; 04-20 nrs 7", Truth.False)]
    [TestCase("One scale is enough", "01-20 nrs 8; 01-20 odi 60; 04-20 nrs 7; 04-20 odi 30", Truth.True)]
    [TestCase("A scale that was used again and has no baseline may have improved", "01-20 nrs 8; 04-20 nrs 7; 04-20 odi 30", Truth.Unknown)]
    [TestCase("So may a scale with a score that has no day", "01-20 nrs 8; 04-20 nrs 7; ? odi 30", Truth.Unknown)]
    [TestCase("An incomplete list of scores decides nothing", "01-20 nrs 8; 04-20 nrs 4 +", Truth.Unknown)]
    [TestCase("A score without its scale is passed over", "01-20 nrs 8; 04-20 nrs 7; 04-20 ? 1", Truth.False)]
    [TestCase("No scores tell nothing", "", Truth.Unknown)]
    [TestCase("An absent list of scores tells nothing", null, Truth.Unknown)]
    public void Scores_show_improvement(string why, string? scores, Truth truth) => Judge(Anytime, scores).ShouldBe(truth, why);

    [TestCase("A follow-up on the last day is enough", "01-20 nrs 8; 05-01 nrs 4", Truth.True)]
    [TestCase("Nobody looked when the time was over", "01-20 nrs 8; 04-30 nrs 4", Truth.Unknown)]
    [TestCase("The improvement was lost on the way", "01-20 nrs 8; 04-30 nrs 5; 05-02 nrs 4", Truth.False)]
    [TestCase("The improvement was lost on the last day", "01-20 nrs 8; 05-01 nrs 5; 05-02 nrs 4", Truth.False)]
    [TestCase("What comes after the time may rise and fall", "01-20 nrs 8; 04-30 nrs 4; 05-02 nrs 5; 05-03 nrs 4", Truth.True)]
    [TestCase("It was lost when somebody looked again", "01-20 nrs 8; 04-30 nrs 4; 05-02 nrs 5", Truth.False)]
    [TestCase("A score on the way that is absent leaves it open", "01-20 nrs 8; 04-30 nrs ?; 05-02 nrs 4", Truth.Unknown)]
    [TestCase("What is lost at the end is lost whatever was on the way", "01-20 nrs 8; 04-30 nrs ?; 05-02 nrs 5", Truth.False)]
    public void Scores_show_that_improvement_lasted(string why, string scores, Truth truth) => Judge(Lasting, scores).ShouldBe(truth, why);

    [TestCase("nrs 50 3", Truth.True, Truth.True)]
    [TestCase("nrs 50 2.9", Truth.True, Truth.False)]
    [TestCase("nrs 49.9 3", Truth.False, Truth.False)]
    [TestCase("nrs 50", Truth.True, Truth.Unknown)]
    [TestCase("nrs ? 2", Truth.Unknown, Truth.False)]
    [TestCase("nrs 10 1; nrs 60 6", Truth.True, Truth.True)]
    [TestCase("nrs 10 1; odi 60 6", Truth.True, Truth.True)]
    [TestCase("nrs 10 1; odi ? 6", Truth.Unknown, Truth.Unknown)]
    [TestCase("? 60 6", Truth.Unknown, Truth.Unknown)]
    [TestCase("nrs 10 1; ? 60 6", Truth.Unknown, Truth.Unknown)]
    [TestCase("nrs 10 1; ? 40 6", Truth.False, Truth.False)]
    [TestCase("? 40 6", Truth.Unknown, Truth.Unknown)]
    [TestCase("nrs 10 1 +", Truth.Unknown, Truth.Unknown)]
    [TestCase("nrs 50 3 +", Truth.True, Truth.True)]
    [TestCase("", Truth.Unknown, Truth.Unknown)]
    [TestCase(null, Truth.Unknown, Truth.Unknown)]
    public void Responses_state_improvement(string? responses, Truth anytime, Truth lasting)
    {
        Judge(Anytime, scores: null, responses).ShouldBe(anytime);
        Judge(Lasting, scores: null, responses).ShouldBe(lasting);
    }

    [TestCase("A statement and scores that differ contradict each other", "01-20 nrs 8; 05-20 nrs 7", "nrs 60", Truth.Unknown)]
    [TestCase("So they do the other way round", "01-20 nrs 8; 05-20 nrs 4", "nrs 40", Truth.Unknown)]
    [TestCase("A statement and scores that agree", "01-20 nrs 8; 05-20 nrs 4", "nrs 60", Truth.True)]
    [TestCase("A statement stands where the scores say nothing", "01-20 nrs 8", "nrs 60", Truth.True)]
    [TestCase("Statement and scores on different scales do not contradict each other", "01-20 nrs 8; 05-20 nrs 7", "odi 60", Truth.True)]
    [TestCase("What an incomplete list of scores does not show could be the improvement", "01-20 nrs 8; 05-20 nrs 7 +", "nrs 40", Truth.Unknown)]
    [TestCase("What an incomplete list of responses does not show could be the improvement", "01-20 nrs 8; 05-20 nrs 7", "nrs 40 +", Truth.Unknown)]
    public void Statements_and_scores_go_together(string why, string scores, string responses, Truth truth) =>
        Judge(Anytime, scores, responses).ShouldBe(truth, why);

    [TestCase("The time is over on its last day", "03-15", "01-20 nrs 8; 06-15 nrs 1 before line-1", null, Truth.True)]
    [TestCase("A day earlier it is not", "03-16", "01-20 nrs 8; 06-15 nrs 1 before line-1", null, Truth.False)]
    [TestCase("A statement that it lasted longer contradicts the calendar", "03-16", null, "nrs 60 3", Truth.Unknown)]
    [TestCase("Another statement does not", "03-16", null, "nrs 60 2", Truth.False)]
    [TestCase("No list could show what cannot have been", "03-16", "04-20 nrs 1 +", "nrs 60 2 +", Truth.False)]
    [TestCase("Nor could an absent one", "03-16", null, null, Truth.False)]
    [TestCase("A procedure after the date of service is too late", "06-16", "01-20 nrs 8; 05-20 nrs 1", null, Truth.False)]
    [TestCase("A procedure without its day has no before and after", "?", "01-20 nrs 8; 05-20 nrs 7", null, Truth.Unknown)]
    [TestCase("Nor is a score of it known to be its baseline", "?", "01-20 nrs 8 before p; 05-20 nrs 7 after q", "odi 40 3", Truth.Unknown)]
    [TestCase("Scores after the date of service do not count then either", "?", "06-16 nrs 1", "odi 40 3", Truth.False)]
    [TestCase("What is stated of it stands", "?", null, "nrs 60 3", Truth.True)]
    public void The_time_must_be_over(string why, string performedOn, string? scores, string? responses, Truth truth) =>
        Judge(Lasting, scores, responses, performedOn).ShouldBe(truth, why);

    [TestCase("2024-06-15", Truth.True)]
    [TestCase("2024-06-16", Truth.Unknown)]
    public void Years_are_twelve_months(string performedOn, Truth truth) =>
        Judge(""" "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "aYear" } """, null, "nrs 60 12", performedOn).ShouldBe(truth);

    [TestCase("01-20 nrs 8; 02-01 nrs 4 after p", Truth.True)]
    [TestCase("01-20 nrs 8; 02-02 nrs 4", Truth.Unknown)]
    [TestCase("01-20 nrs 8; 02-01 nrs 5 after p; 02-02 nrs 1", Truth.False)]
    [TestCase("01-20 nrs 8; 02-01 nrs 4 after p; 02-03 nrs 7", Truth.True)]
    public void Only_scores_that_name_a_block_follow_it(string scores, Truth truth) =>
        Judge(Anytime, scores, kind: ProcedureKind.DiagnosticMedialBranchBlock).ShouldBe(truth);

    [TestCase("\"pain\"", Truth.False)]
    [TestCase("\"function\"", Truth.True)]
    [TestCase("\"pain\", \"function\"", Truth.True)]
    public void Scales_of_the_measures_alone_count(string measures, Truth truth) =>
        Judge(Anytime, "01-20 nrs 8; 04-20 nrs 7; 01-20 odi 60; 04-20 odi 20", measures: measures).ShouldBe(truth);

    private static Truth Judge(
        string asked,
        string? scores,
        string? responses = null,
        string performedOn = "02-01",
        ProcedureKind kind = ProcedureKind.EpiduralSteroidInjection,
        string measures = "\"pain\", \"function\"")
    {
        var condition = $$"""
            { "some": "episode.procedures", "as": "one", "where": { "all": [
              { "fact": "one.id", "is": "p" }, { "improvementAfter": "one", "measures": [{{measures}}], {{asked}} } ] } }
            """;
        return SmallPack.Judge(condition, SmallPack.Episode() with
        {
            Assessments = Chart.Scores(scores),
            Procedures =
            [
                new Procedure { Id = "q", Kind = ProcedureKind.Other, PerformedOn = new DateOnly(2025, 1, 10) },
                new Procedure { Id = "b", Kind = ProcedureKind.DiagnosticMedialBranchBlock, PerformedOn = new DateOnly(2025, 1, 10) },
                new Procedure { Id = "p", Kind = kind, PerformedOn = Chart.DayOf(performedOn), Responses = Chart.Responses(responses) },
            ],
        });
    }
}
