using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>The determination of the whole episode. There is one.</summary>
/// <param name="Determination">The determination.</param>
internal sealed record DeterminationFact(Determination Determination) : IKeyedFact
{
    public object GetIdentity() => typeof(DeterminationFact);
}
