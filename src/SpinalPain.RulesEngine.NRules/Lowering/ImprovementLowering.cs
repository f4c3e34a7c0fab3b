using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>improvementAfter</c>, as docs/pack-format.md reads under "Improvement".</summary>
internal static class ImprovementLowering
{
    public static Lowered Lower(ImprovementCondition condition)
    {
        ImmutableArray<AssessmentScaleInfo> scales = [.. AssessmentScales.All.Where(scale => condition.Measures.Contains(scale.Measures))];
        return scope => Judge(ImprovementQuestion.Of(condition, scope), scales, scope);
    }

    private static Truth Judge(ImprovementQuestion question, ImmutableArray<AssessmentScaleInfo> scales, MatchedScope scope)
    {
        var stated = new StatedImprovement(question);
        if (question.IsTooEarly)
        {
            // Nothing has lasted so long yet, whatever the lists may leave out; a statement that it has contradicts the calendar.
            return scales.Any(scale => stated.On(scale.Scale) == Truth.True) ? Truth.Unknown : Truth.False;
        }

        var scores = new ScoredImprovement(question, scope);
        var used = scales.Where(scale => stated.IsOn(scale.Scale) || scores.MayBeUsedAfter(scale.Scale)).ToList();
        if (used.Count == 0)
        {
            return Truth.Unknown;
        }

        var shown = Kleene.Or(
            Truths.Any(used.Select(scale => Truths.Agree([stated.On(scale.Scale), scores.On(scale)]))),
            stated.WithoutScale);

        // What an incomplete list does not show could be the improvement.
        return shown == Truth.False && (stated.IsIncomplete || scores.IsIncomplete) ? Truth.Unknown : shown;
    }
}
