namespace SpinalPain.RulesEngine.Checking;

/// <summary>What a criterion asks.</summary>
/// <param name="AppliesWhen">When it applies; null for always.</param>
/// <param name="When">When it is met.</param>
internal sealed record CriterionConditions(Condition? AppliesWhen, Condition When);
