using System.Collections.Immutable;
using System.Linq.Expressions;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes the answer for a line from its policies and criteria.</summary>
internal sealed class AnswerRule(RuleContext context)
{
    public const string Name = "answer for the line";

    public IRuleDefinition Build() => RuleParts.Rule(
        Name,
        "The answer for a line from its policies and criteria.",
        [],
        null,
        Priorities.Answer,
        [Patterns.AnyLine(), Patterns.AllOfTheLine<PolicyFact>("policies"), Patterns.AllOfTheLine<CriterionFact>("criteria")],
        facts => Expression.Call(Expression.Constant(this), nameof(this.Conclude), null, [.. facts]));

    /// <summary>The answer. Facts come in the order in which they were concluded and are put in that of the pack.</summary>
    public AnswerFact Conclude(LineFact line, IEnumerable<PolicyFact> policies, IEnumerable<CriterionFact> criteria)
    {
        ImmutableArray<PolicyReport> named = [.. policies.Select(policy => policy.Report).OrderBy(report => report.Policy.Index)];
        ImmutableArray<CriterionResult> judged = [.. criteria.OrderBy(criterion => criterion.Criterion.Index).Select(criterion => criterion.Result)];
        RequireEveryConclusion(line, named, judged);
        if (Outcome(named, judged) != LineOutcome.Of(named.AsSpan(), judged))
        {
            throw new DisagreementException(line.Index);
        }

        var answer = named.IsEmpty
            ? LineAnswer.NotGoverned(context.Reasons.Identity, line.Line, context.Reasons.ReasonForNone(line.Line))
            : LineAnswer.Of(context.Reasons.Identity, line.Line, named.AsSpan(), judged);
        return new AnswerFact(line.Index, answer, named);
    }

    /// <summary>A policy that no rule asked must not pass for one that does not govern, nor a criterion that no rule judged for one that is met.</summary>
    private static void RequireEveryConclusion(LineFact line, ImmutableArray<PolicyReport> policies, ImmutableArray<CriterionResult> judged)
    {
        var required = policies.Where(policy => policy.Governs == Truth.True).SelectMany(policy => policy.Policy.Requires).Select(criterion => criterion.Id);
        var wanted = line.Policies.Select(PolicyRule.NameOf).Concat(required);
        var concluded = policies.Select(policy => PolicyRule.NameOf(policy.Policy)).Concat(judged.Select(result => result.Id));
        if (wanted.Except(concluded, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new MissingConclusionException(missing, line.Index);
        }
    }

    /// <summary>The first that fits, as docs/pack-format.md lists them.</summary>
    private static CoverageOutcome Outcome(ImmutableArray<PolicyReport> policies, ImmutableArray<CriterionResult> criteria)
    {
        if (policies.All(policy => policy.Governs == Truth.False))
        {
            return CoverageOutcome.NotGoverned;
        }

        if (criteria.Any(result => result is { Status: CriterionStatus.NotMet, Consequence: Consequence.NotCovered }))
        {
            return CoverageOutcome.NotCovered;
        }

        return policies.Any(policy => policy.Governs == Truth.Unknown)
            || criteria.Any(result => result is { Consequence: not Consequence.Advice, Status: CriterionStatus.Unknown or CriterionStatus.NotMet })
            ? CoverageOutcome.MoreInformationNeeded
            : CoverageOutcome.Covered;
    }
}
