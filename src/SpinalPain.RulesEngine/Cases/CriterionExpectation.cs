using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>What is expected of one criterion for one line.</summary>
/// <param name="CriterionId">Id of the criterion.</param>
/// <param name="Status">How it should stand.</param>
public sealed record CriterionExpectation(string CriterionId, CriterionStatus Status);
