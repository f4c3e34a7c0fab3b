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
    public IRuleDefinition Build() => RuleParts.Rule(
        "answer for the line",
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
        ImmutableArray<CriterionReport> judged = [.. criteria.OrderBy(criterion => criterion.Criterion.Index).Select(criterion => criterion.Report)];
        RequireEveryCriterion(line, named, judged);
        var answer = named.IsEmpty
            ? LineAnswer.NotGoverned(context.Reasons.Identity, line.Line, context.Reasons.ReasonForNone(line.Line))
            : LineAnswer.Of(context.Reasons.Identity, line.Line, Outcome(named, [.. judged.Select(report => report.Result)]), named, judged);
        return new AnswerFact(line.Index, answer, named, judged);
    }

    /// <summary>A criterion that no rule judged must not pass for one that is met.</summary>
    private static void RequireEveryCriterion(LineFact line, ImmutableArray<PolicyReport> policies, ImmutableArray<CriterionReport> judged)
    {
        var required = policies.Where(policy => policy.Governs == Truth.True).SelectMany(policy => policy.Policy.Requires).Select(criterion => criterion.Id);
        if (required.Except(judged.Select(report => report.Result.Id), StringComparer.Ordinal).FirstOrDefault() is { } missing)
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
