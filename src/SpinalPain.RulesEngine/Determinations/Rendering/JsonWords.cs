using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The words of a determination as they stand in JSON.</summary>
internal static class JsonWords
{
    public static ReadOnlySpan<byte> Of(CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.NotGoverned => "notGoverned"u8,
        CoverageOutcome.Covered => "covered"u8,
        CoverageOutcome.MoreInformationNeeded => "moreInformationNeeded"u8,
        CoverageOutcome.NotCovered => "notCovered"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static ReadOnlySpan<byte> Of(CriterionStatus status) => status switch
    {
        CriterionStatus.Met => "met"u8,
        CriterionStatus.NotMet => "notMet"u8,
        CriterionStatus.Unknown => "unknown"u8,
        CriterionStatus.NotApplicable => "notApplicable"u8,
        CriterionStatus.DueWithClaim => "dueWithClaim"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static ReadOnlySpan<byte> Of(Consequence consequence) => consequence switch
    {
        Consequence.NotCovered => "notCovered"u8,
        Consequence.Documentation => "documentation"u8,
        Consequence.Advice => "advice"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(consequence)),
    };

    public static ReadOnlySpan<byte> Of(ReviewStage stage) => stage switch
    {
        ReviewStage.PriorAuthorization => "priorAuthorization"u8,
        ReviewStage.ClaimReview => "claimReview"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
