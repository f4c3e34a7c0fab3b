namespace SpinalPain.RulesEngine.Determinations;

/// <summary>How a criterion stands.</summary>
public enum CriterionStatus
{
    /// <summary>The record shows that it is met.</summary>
    Met,

    /// <summary>The record shows that it is not met.</summary>
    NotMet,

    /// <summary>The record does not decide it, or contradicts itself.</summary>
    Unknown,

    /// <summary>It does not apply to this line.</summary>
    NotApplicable,

    /// <summary>It can only be judged when the claim comes, and does not count against a prior authorization.</summary>
    DueWithClaim,
}
