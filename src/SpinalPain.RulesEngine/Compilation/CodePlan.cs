using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>What has to be judged for a procedure code.</summary>
/// <param name="policies">The policies that name the code, in the order of the pack.</param>
/// <param name="criteria">The criteria that those policies require, each once and in the order of the pack.</param>
internal sealed class CodePlan(CompiledPolicy[] policies, PlannedCriterion[] criteria)
{
    /// <summary>As many policies as ever name one code; more cost an allocation for each run.</summary>
    private const int FewPolicies = 64;

    /// <summary>The criteria that can make a line not covered.</summary>
    private readonly PlannedCriterion[] refusing = Array.FindAll(criteria, each => each.Criterion.Criterion.Consequence == Consequence.NotCovered);

    /// <summary>The criteria that can make more information needed, and no more than that.</summary>
    private readonly PlannedCriterion[] documenting = Array.FindAll(criteria, each => each.Criterion.Criterion.Consequence == Consequence.Documentation);

    /// <summary>Whether each policy governs every line of its codes.</summary>
    private readonly bool governsAlways = Array.TrueForAll(policies, policy => policy.GovernsWhen is null);

    /// <summary>The outcome for the line of the frame, and nothing else. What can refuse the line is asked first, and no more than is needed.</summary>
    public CoverageOutcome Outcome(EvaluationFrame frame) =>
        this.governsAlways ? this.Outcome(frame, [], CoverageOutcome.Covered) : this.OutcomeWhereGoverned(frame);

    private CoverageOutcome OutcomeWhereGoverned(EvaluationFrame frame)
    {
        var governing = policies.Length <= FewPolicies ? stackalloc bool[FewPolicies] : new bool[policies.Length];
        var outcome = this.Governing(frame, governing);
        return this.Outcome(frame, governing, outcome);
    }

    private CoverageOutcome Outcome(EvaluationFrame frame, ReadOnlySpan<bool> governing, CoverageOutcome outcome)
    {
        foreach (ref readonly var planned in this.refusing.AsSpan())
        {
            if (planned.IsRequired(governing))
            {
                outcome = LineOutcome.Worse(outcome, LineOutcome.Of(planned.Criterion.Judge(frame), Consequence.NotCovered));
                if (outcome == CoverageOutcome.NotCovered)
                {
                    return outcome;
                }
            }
        }

        foreach (ref readonly var planned in this.documenting.AsSpan())
        {
            if (outcome == CoverageOutcome.MoreInformationNeeded)
            {
                return outcome;
            }

            if (planned.IsRequired(governing))
            {
                outcome = LineOutcome.Worse(outcome, LineOutcome.Of(planned.Criterion.Judge(frame), Consequence.Documentation));
            }
        }

        return outcome;
    }

    /// <summary>Writes down how each criterion of the policies that govern the line of the frame stands.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="standings">Where to write, in the order of the pack.</param>
    /// <returns>How many there are; no more are written than there is room for.</returns>
    public int Standings(EvaluationFrame frame, Span<CriterionStanding> standings)
    {
        var governing = policies.Length <= FewPolicies ? stackalloc bool[FewPolicies] : new bool[policies.Length];
        this.Governing(frame, governing);
        var count = 0;
        foreach (ref readonly var planned in criteria.AsSpan())
        {
            if (planned.IsRequired(governing))
            {
                if (count < standings.Length)
                {
                    standings[count] = new CriterionStanding(planned.Criterion.Criterion, planned.Criterion.Judge(frame));
                }

                count++;
            }
        }

        return count;
    }

    /// <summary>Whether each policy governs the line of the frame, in the order of the pack.</summary>
    public PolicyReport[] Policies(EvaluationFrame frame, LineReasoning reasoning)
    {
        var reports = new PolicyReport[policies.Length];
        for (var place = 0; place < policies.Length; place++)
        {
            reports[place] = new PolicyReport(policies[place].Policy, policies[place].Governs(frame), reasoning);
        }

        return reports;
    }

    /// <summary>How each criterion of the policies that govern the line of the frame stands, in the order of the pack.</summary>
    public ImmutableArray<CriterionResult> Criteria(EvaluationFrame frame, LineReasoning reasoning, ReadOnlySpan<PolicyReport> reports)
    {
        var governing = policies.Length <= FewPolicies ? stackalloc bool[FewPolicies] : new bool[policies.Length];
        for (var place = 0; place < reports.Length; place++)
        {
            governing[place] = reports[place].Governs == Truth.True;
        }

        var results = ImmutableArray.CreateBuilder<CriterionResult>(criteria.Length);
        foreach (var planned in criteria)
        {
            if (planned.IsRequired(governing))
            {
                results.Add(new CriterionResult(reasoning, planned.Criterion.Criterion, planned.Criterion.Judge(frame)));
            }
        }

        return results.DrainToImmutable();
    }

    /// <summary>Judges every criterion of the policies that govern the line of the frame, for somebody who watches.</summary>
    public void Watch(EvaluationFrame frame, EvaluationObserver observer)
    {
        var governing = new bool[policies.Length];
        this.Governing(frame, governing);
        foreach (var planned in criteria)
        {
            if (planned.IsRequired(governing))
            {
                observer.Judged(planned.Criterion.Criterion, planned.Criterion.Judge(frame));
            }
        }
    }

    /// <summary>Marks the policies that govern the line of the frame, and tells the outcome before any criterion is asked.</summary>
    private CoverageOutcome Governing(EvaluationFrame frame, Span<bool> governing)
    {
        var outcome = CoverageOutcome.NotGoverned;
        for (var place = 0; place < policies.Length; place++)
        {
            var governs = policies[place].Governs(frame);
            governing[place] = governs == Truth.True;
            outcome = LineOutcome.Worse(outcome, LineOutcome.Of(governs));
        }

        return outcome;
    }
}
