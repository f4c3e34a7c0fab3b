using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What the scores after a procedure show beside a baseline.</summary>
internal static class FollowUps
{
    /// <summary>Where a baseline is nearly nothing, a percentage of it tells nobody anything.</summary>
    private const decimal LeastBaselineShown = 0.0001m;

    public static Told Of(ImprovementQuestion question, AssessmentScaleInfo scale, decimal baseline, ImmutableArray<Score> scores)
    {
        var answers = scores.Select(score => (Score: score, Truth: Reaches(question, scale, baseline, score))).OrderBy(answer => answer.Score.Day).ToList();
        var days = answers.GroupBy(answer => answer.Score.Day, answer => answer.Truth).Select(day => (Day: day.Key, Truth: OfOneDay(day))).ToList();
        var early = days.Where(day => question.End is { } end && day.Day <= end).Select(day => day.Truth).ToList();
        var late = days.Where(day => question.End is not { } end || day.Day >= end).Select(day => day.Truth).ToList();
        var nobodyLooked = late.Count == 0 && !early.Contains(Truth.False);
        return new Told(Logic.All([.. early, late.Count == 0 ? Truth.Unknown : Logic.Any(late)]))
        {
            Facts = [.. answers.Select(answer => answer.Score.NoteValue()), .. nobodyLooked ? question.Absence : []],
            Measurements = [.. answers.SelectMany(answer => Measure(question, scale, baseline, answer.Score, answer.Truth))],
            Contradictions = Contradicted(answers.GroupBy(answer => answer.Score.Day, answer => answer.Truth))
                ? [$"The record gives different scores on the {scale.Title} for one day."]
                : [],
        };
    }

    /// <summary>All scores of one day must say the same, and one that is not known may not.</summary>
    private static Truth OfOneDay(IEnumerable<Truth> truths) => truths.Distinct().ToList() is [var same] ? same : Truth.Unknown;

    private static bool Contradicted(IEnumerable<IEnumerable<Truth>> days) => days.Any(truths => Logic.Contradict(truths));

    /// <summary>Multiplied rather than divided, so that nothing is rounded.</summary>
    private static Truth Reaches(ImprovementQuestion question, AssessmentScaleInfo scale, decimal baseline, Score score) =>
        score.Value is { } value ? Logic.Of(Gain(scale, baseline, value) * 100 >= question.Percentage * baseline) : Truth.Unknown;

    private static decimal Gain(AssessmentScaleInfo scale, decimal baseline, decimal value) => scale.HigherIsWorse ? baseline - value : value - baseline;

    private static IEnumerable<Measurement> Measure(ImprovementQuestion question, AssessmentScaleInfo scale, decimal baseline, Score score, Truth truth)
    {
        if (score.Value is { } value && baseline >= LeastBaselineShown)
        {
            yield return question.Measure($"improvement on the {scale.Title}", Gain(scale, baseline, value) * 100 / baseline, truth == Truth.True);
        }
    }
}
