using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Cases;

public sealed class CaseRunnerTests
{
    [Test]
    public void A_case_passes_when_all_that_it_names_came_out()
    {
        var packCase = Expecting(CoverageOutcome.NotCovered, new LineExpectation("line-1", CoverageOutcome.NotCovered, [new("b.levels", CriterionStatus.NotMet)]));

        var result = CaseRunner.Compare(packCase, Determined());

        result.Passed.ShouldBeTrue();
        result.ToString().ShouldBe("cases/some.json:3:5: passed: Two levels are too many");
    }

    [Test]
    public void Every_difference_is_named_with_what_was_expected_and_what_came_out()
    {
        var packCase = Expecting(
            CoverageOutcome.Covered,
            new LineExpectation("line-1", CoverageOutcome.Covered, [new("a.duration", CriterionStatus.Met), new("b.levels", CriterionStatus.Met), new("c.misspelt", CriterionStatus.Met)]),
            new LineExpectation("line-2", CoverageOutcome.Covered, []),
            new LineExpectation("line-3", CoverageOutcome.Covered, []));

        var result = CaseRunner.Compare(packCase, Determined());

        result.Passed.ShouldBeFalse();
        result.ToString().ShouldBe(
            """
            cases/some.json:3:5: failed: Two levels are too many
              the episode: expected covered, but it is notCovered: a.duration of line "line-1" is unknown, b.levels of line "line-1" is notMet.
              line "line-1": expected covered, but it is notCovered.
              line "line-1", criterion "a.duration": expected met, but it is unknown: The duration is open. The pain begins after the service.
              line "line-1", criterion "b.levels": expected met, but it is notMet: There are too many levels.
              line "line-1", criterion "c.misspelt": expected met, but the determination does not have it.
              line "line-2": expected covered, but it is notGoverned: No policy names this code.
              line "line-3": expected covered, but the determination does not have it.
            """.ReplaceLineEndings("\n"));
    }

    private static PackCase Expecting(CoverageOutcome outcome, params ImmutableArray<LineExpectation> lines) => new()
    {
        Name = "Two levels are too many",
        Base = "small",
        Episode = new PatientEpisode { Id = "small", Stage = ReviewStage.ClaimReview, Lines = [] },
        Expectation = new CaseExpectation(outcome, lines),
        Location = new SourceLocation("cases/some.json", "/cases/0", 3, 5),
    };

    private static readonly PackIdentity Pack = new("pack", "1.0.0", new string('0', 64));

    private static Determination Determined() => new()
    {
        Outcome = CoverageOutcome.NotCovered,
        AsOf = new DateOnly(2024, 6, 10),
        Stage = ReviewStage.ClaimReview,
        Packs = [Pack],
        EpisodeId = "small",
        Lines =
        [
            Line("line-1", CoverageOutcome.NotCovered, null, [Result("a.duration", CriterionStatus.Unknown, "The duration is open.", "The pain begins after the service."), Result("b.levels", CriterionStatus.NotMet, "There are too many levels.")]),
            Line("line-2", CoverageOutcome.NotGoverned, "No policy names this code.", []),
        ],
        Missing = [],
    };

    private static LineDetermination Line(string id, CoverageOutcome outcome, string? reason, ImmutableArray<CriterionResult> criteria) =>
        new() { LineId = id, Code = "62323", AsOf = new DateOnly(2024, 6, 10), Pack = Pack, Outcome = outcome, Reason = reason, Policies = [], Criteria = criteria };

    private static CriterionResult Result(string id, CriterionStatus status, string message, params ImmutableArray<string> contradictions) => new()
    {
        Id = id,
        Title = id,
        Covers = [],
        Source = new PackSource("source", "Document", null),
        Status = status,
        Consequence = Consequence.NotCovered,
        Evidence = [],
        Parameters = [],
        Measurements = [],
        Contradictions = contradictions,
        Message = message,
    };
}
