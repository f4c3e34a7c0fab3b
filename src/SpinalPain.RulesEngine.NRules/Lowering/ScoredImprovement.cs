using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>Improvement as the scores up to the date of service show it.</summary>
internal sealed class ScoredImprovement(ImprovementQuestion question, MatchedScope scope)
{
    private readonly FactList<Assessment> assessments = scope.Episode.Assessments ?? [];

    /// <summary>Whether the record is known to show only a part of the scores.</summary>
    public bool IsIncomplete => this.assessments.IsIncomplete;

    /// <summary>Whether a scale was used after the procedure, as it may have been where the record does not tell.</summary>
    public bool MayBeUsedAfter(AssessmentScale scale) => this.ScoresOn(scale).Any(score => score.Place is ScorePlace.FollowUp or ScorePlace.Untold);

    /// <summary>What the scores on one scale come to.</summary>
    public Truth On(AssessmentScaleInfo scale)
    {
        var scores = this.ScoresOn(scale.Scale).ToList();
        if (this.IsIncomplete || scores.Any(score => score.Place == ScorePlace.Untold) || Baseline(scores, scale) is not { } baseline)
        {
            return Truth.Unknown;
        }

        // Scores of one day that disagree about the percentage leave that day unknown, and so does one that is absent and might.
        var days = scores
            .Where(score => score.Place == ScorePlace.FollowUp)
            .GroupBy(score => score.Assessment.AssessedOn, score => this.Reaches(score.Assessment, baseline, scale))
            .Select(day => (Day: day.Key, Reached: Truths.Same(day)))
            .ToList();
        if (question.LastsTo is not { } end)
        {
            return AnyOf(days.Select(day => day.Reached));
        }

        var held = Truths.All(days.Where(day => day.Day <= end).Select(day => day.Reached));
        var atEnd = AnyOf(days.Where(day => day.Day >= end).Select(day => day.Reached));
        return Kleene.And(held, atEnd);
    }

    /// <summary>Where there is none, nobody looked.</summary>
    private static Truth AnyOf(IEnumerable<Truth> truths) => Truths.Any(truths.DefaultIfEmpty(Truth.Unknown));

    /// <summary>The score of the last day before the procedure; null when there is none, or none that a percentage can be taken of.</summary>
    private static decimal? Baseline(IReadOnlyCollection<PlacedScore> scores, AssessmentScaleInfo scale)
    {
        var before = scores.Where(score => score.Place == ScorePlace.Before).Select(score => score.Assessment).ToList();
        var lastDay = before.Max(assessment => assessment.AssessedOn);
        var values = before.Where(assessment => assessment.AssessedOn == lastDay).Select(assessment => ScoreOf(assessment, scale)).Distinct().ToList();
        return values is [> 0 and var only] ? only : null;
    }

    /// <summary>The score, or null when it is absent or not on the scale.</summary>
    private static decimal? ScoreOf(Assessment assessment, AssessmentScaleInfo scale) =>
        assessment.Score is { } score && score >= 0 && score <= scale.Maximum ? score : null;

    private Truth Reaches(Assessment followUp, decimal baseline, AssessmentScaleInfo scale)
    {
        if (ScoreOf(followUp, scale) is not { } score)
        {
            return Truth.Unknown;
        }

        var gain = scale.HigherIsWorse ? baseline - score : score - baseline;
        return Kleene.From(gain * 100 >= question.Percentage * baseline);
    }

    private IEnumerable<PlacedScore> ScoresOn(AssessmentScale scale) => this.assessments
        .Where(assessment => assessment.Scale == scale && !(assessment.AssessedOn > question.DateOfService))
        .Select(assessment => PlacedScore.Of(assessment, question, scope.DiagnosticBlocks));
}
