using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A criterion ready to run.</summary>
internal sealed record CompiledCriterion(Criterion Criterion, ConditionEvaluator? AppliesWhen, ConditionEvaluator When)
{
    /// <summary>The status for the line of the frame. Allocates nothing.</summary>
    public CriterionStatus Judge(EvaluationFrame frame)
    {
        var stage = frame.Episode.Stage;
        if (this.IsOfEarlierStage(stage))
        {
            return CriterionStatus.NotApplicable;
        }

        var applies = this.AppliesWhen?.Evaluate(frame) ?? Truth.True;
        if (applies == Truth.False)
        {
            return CriterionStatus.NotApplicable;
        }

        return this.IsDueWithClaim(stage) ? CriterionStatus.DueWithClaim : Status(applies, this.When.Evaluate(frame));
    }

    public bool IsOfEarlierStage(ReviewStage stage) => this.Criterion.Stage == ReviewStage.PriorAuthorization && stage == ReviewStage.ClaimReview;

    public bool IsDueWithClaim(ReviewStage stage) => this.Criterion.Stage == ReviewStage.ClaimReview && stage == ReviewStage.PriorAuthorization;

    /// <summary>The status of a criterion whose stage has come and that may apply.</summary>
    public static CriterionStatus Status(Truth applies, Truth when) => when switch
    {
        // Met, or not applicable: either way there is nothing to ask for.
        Truth.True => CriterionStatus.Met,
        Truth.False when applies == Truth.True => CriterionStatus.NotMet,
        _ => CriterionStatus.Unknown,
    };
}
