using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>The rule by which statuses become outcomes.</summary>
internal static class LineOutcome
{
    /// <summary>What the policies that name the code of a line, and the criteria of those that govern it, make of the line.</summary>
    public static CoverageOutcome Of(ReadOnlySpan<PolicyReport> policies, ImmutableArray<CriterionResult> criteria)
    {
        var outcome = CoverageOutcome.NotGoverned;
        foreach (var policy in policies)
        {
            outcome = Worse(outcome, Of(policy.Governs));
        }

        foreach (var criterion in criteria)
        {
            outcome = Worse(outcome, Of(criterion.Status, criterion.Consequence));
        }

        return outcome;
    }

    /// <summary>What one criterion makes of a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CoverageOutcome Of(CriterionStatus status, Consequence consequence) => (status, consequence) switch
    {
        (_, Consequence.Advice) => CoverageOutcome.Covered,
        (CriterionStatus.NotMet, Consequence.NotCovered) => CoverageOutcome.NotCovered,
        (CriterionStatus.NotMet or CriterionStatus.Unknown, _) => CoverageOutcome.MoreInformationNeeded,
        _ => CoverageOutcome.Covered,
    };

    /// <summary>The less favorable of two; not governed yields to everything.</summary>
    public static CoverageOutcome Worse(CoverageOutcome left, CoverageOutcome right) => left > right ? left : right;

    /// <summary>What one policy makes of a line, before any criterion is asked.</summary>
    public static CoverageOutcome Of(Truth governs) => governs switch
    {
        Truth.True => CoverageOutcome.Covered,
        Truth.Unknown => CoverageOutcome.MoreInformationNeeded,
        _ => CoverageOutcome.NotGoverned,
    };
}
