using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>A condition as a function of what its rule matched. Total: it gives one of the three truths for every scope and never throws.</summary>
internal delegate Truth Lowered(MatchedScope scope);
