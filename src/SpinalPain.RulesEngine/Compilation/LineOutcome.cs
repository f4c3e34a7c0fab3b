using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>The rule by which statuses become outcomes.</summary>
internal static class LineOutcome
{
    /// <summary>What the policies that name the code of a line make of it, before any criterion is asked.</summary>
    public static CoverageOutcome Of(IEnumerable<Truth> governs) =>
        governs.Aggregate(CoverageOutcome.NotGoverned, (outcome, truth) => Worse(outcome, truth switch
        {
            Truth.True => CoverageOutcome.Covered,
            Truth.Unknown => CoverageOutcome.MoreInformationNeeded,
            _ => CoverageOutcome.NotGoverned,
        }));

    /// <summary>What one criterion makes of a line.</summary>
    public static CoverageOutcome Of(CriterionStatus status, Consequence consequence) => (status, consequence) switch
    {
        (_, Consequence.Advice) => CoverageOutcome.Covered,
        (CriterionStatus.NotMet, Consequence.NotCovered) => CoverageOutcome.NotCovered,
        (CriterionStatus.NotMet or CriterionStatus.Unknown, _) => CoverageOutcome.MoreInformationNeeded,
        _ => CoverageOutcome.Covered,
    };

    /// <summary>The less favorable of two; not governed yields to everything.</summary>
    public static CoverageOutcome Worse(CoverageOutcome left, CoverageOutcome right) => left > right ? left : right;
}
