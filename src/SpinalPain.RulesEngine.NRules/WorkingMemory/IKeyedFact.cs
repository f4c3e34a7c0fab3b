using global::NRules.RuleModel;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>A fact that is told apart by a key of its own, so that a new value takes the place of the old one. Immutable.</summary>
internal interface IKeyedFact : IIdentityProvider;
