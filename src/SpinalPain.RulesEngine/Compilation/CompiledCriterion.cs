using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A criterion ready to run.</summary>
internal sealed class CompiledCriterion(Criterion criterion, ConditionEvaluator? appliesWhen, ConditionEvaluator when) : IGenerated
{
    private volatile Func<EvaluationFrame, CriterionStatus>? generated;

    public Criterion Criterion { get; } = criterion;

    public ConditionEvaluator? AppliesWhen { get; } = appliesWhen;

    public ConditionEvaluator When { get; } = when;

    public IEnumerable<IGenerated> Parts => this.AppliesWhen is null ? [this.When] : [this.AppliesWhen, this.When];

    /// <summary>The status for the line of the frame. Allocates nothing.</summary>
    public CriterionStatus Judge(EvaluationFrame frame) => frame.IsSilent && this.generated is { } code ? code(frame) : this.Run(frame);

    /// <summary>What the conditions came to, where the status is known; null for one that is not there or was not asked.</summary>
    public (Truth? AppliesWhen, Truth? When) TruthsBehind(CriterionStatus status, EvaluationFrame frame)
    {
        if (this.IsOfEarlierStage(frame.Episode.Stage))
        {
            return default;
        }

        var applies = status switch
        {
            CriterionStatus.NotApplicable => Truth.False,
            CriterionStatus.NotMet => Truth.True,
            _ => this.AppliesWhen?.EvaluateSilently(frame) ?? Truth.True,
        };
        Truth? when = status switch
        {
            CriterionStatus.Met => Truth.True,
            CriterionStatus.NotMet => Truth.False,
            CriterionStatus.Unknown when applies == Truth.True => Truth.Unknown,
            CriterionStatus.Unknown => this.When.EvaluateSilently(frame),
            _ => null,
        };
        return (this.AppliesWhen is null ? null : applies, when);
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

    public bool TryUseCode(CodeGenerator generator)
    {
        var code = new ConditionWriter(generator);
        var (notApplicable, due) = (Expression.Label(), Expression.Label());
        if (this.Criterion.Stage == ReviewStage.PriorAuthorization)
        {
            code.If(IsAt(code, ReviewStage.ClaimReview), notApplicable);
        }

        var mayNotApply = code.Flag();
        if (this.AppliesWhen is not null)
        {
            var applies = ConditionWriter.NewWays() with { False = notApplicable };
            code.Write(this.AppliesWhen, applies);
            code.Mark(applies.Unknown);
            code.Raise(mayNotApply);
            code.Mark(applies.True);
        }

        if (this.Criterion.Stage == ReviewStage.ClaimReview)
        {
            code.If(IsAt(code, ReviewStage.PriorAuthorization), due);
        }

        var (holds, notMet) = (ConditionWriter.NewWays(), Expression.Label());
        code.Write(this.When, holds);
        code.Mark(holds.False);
        code.Decide(mayNotApply, holds.Unknown, notMet);
        this.generated = code.MethodOf(
            (holds.True, CriterionStatus.Met),
            (notMet, CriterionStatus.NotMet),
            (holds.Unknown, CriterionStatus.Unknown),
            (notApplicable, CriterionStatus.NotApplicable),
            (due, CriterionStatus.DueWithClaim));
        return true;
    }

    private CriterionStatus Run(EvaluationFrame frame)
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

    private static BinaryExpression IsAt(ConditionWriter code, ReviewStage stage) =>
        Expression.Equal(GeneratedCall.Of<PatientEpisode, ReviewStage>(StageOf, code.Episode), Expression.Constant(stage));

    private static ReviewStage StageOf(PatientEpisode episode) => episode.Stage;
}
