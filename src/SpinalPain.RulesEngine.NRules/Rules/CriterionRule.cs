using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes how a criterion stands for a line that a policy governs which requires it.</summary>
internal sealed class CriterionRule(RuleContext context, Criterion criterion, PolicySet policies)
{
    private readonly Lowered? appliesWhen = criterion.AppliesWhen is null ? null : ConditionLowering.Lower(criterion.AppliesWhen);
    private readonly Lowered when = ConditionLowering.Lower(criterion.When);

    public IRuleDefinition Build() => RuleParts.Rule(
        criterion.Id,
        $"{Title(criterion)} (source: {string.Join(", ", new[] { criterion.Source.Document, criterion.Source.Section }.OfType<string>())})",
        criterion.Covers,
        criterion.Location,
        Priorities.Criterion,
        [
            Patterns.LineNamedBy(policies),
            Patterns.GovernedByOneOf(policies),
            Patterns.RequestPattern(),
            .. Patterns.Read(Closure.Of(criterion)),
        ],
        facts => RuleParts.CallForLine(this, nameof(this.Conclude), facts));

    public CriterionFact Conclude(LineFact line, RequestFact request, PartFact[] parts, DefinitionFact[] definitions)
    {
        var episode = EpisodeParts.Of(parts, definitions).ToEpisode(request);
        var status = this.Status(request.Stage, new MatchedScope(line, episode, definitions));
        var result = context.Reasons.Judge(criterion, episode, line.Line, LineAnswer.Pointer(line.Index, line.IsOfIncompleteList));
        return result.Status == status ? new CriterionFact(line.Index, criterion, result) : throw new DisagreementException(line.Index);
    }

    /// <summary>The heading with the names of its thresholds, whose values depend on the date.</summary>
    private static string Title(Criterion criterion) =>
        string.Concat(criterion.Title.Parts.Select(part => part.Parameter is { } parameter ? $"{{{parameter.Id}}}" : part.Literal));

    private CriterionStatus Status(ReviewStage stage, MatchedScope scope)
    {
        if (criterion.Stage == ReviewStage.PriorAuthorization && stage == ReviewStage.ClaimReview)
        {
            return CriterionStatus.NotApplicable;
        }

        var applies = this.appliesWhen?.Invoke(scope) ?? Truth.True;
        if (applies == Truth.False)
        {
            return CriterionStatus.NotApplicable;
        }

        if (criterion.Stage == ReviewStage.ClaimReview && stage == ReviewStage.PriorAuthorization)
        {
            return CriterionStatus.DueWithClaim;
        }

        var holds = this.when(scope);
        return holds == Truth.True ? CriterionStatus.Met
            : holds == Truth.Unknown || applies == Truth.Unknown ? CriterionStatus.Unknown
            : CriterionStatus.NotMet;
    }
}
