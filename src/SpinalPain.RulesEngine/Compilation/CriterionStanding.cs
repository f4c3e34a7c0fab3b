using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>How a criterion stands for a line, without the reasons.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Status">How it stands.</param>
public readonly record struct CriterionStanding(Criterion Criterion, CriterionStatus Status);
