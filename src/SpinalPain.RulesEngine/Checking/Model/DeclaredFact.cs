using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A payer-specific fact that a pack declares.</summary>
/// <param name="On">What has it: "episode" or "line".</param>
/// <param name="Fact">The fact.</param>
internal sealed record DeclaredFact(string On, Fact Fact);
