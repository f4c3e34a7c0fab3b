namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>A whole member of the episode: a record, a text, or a list that its rule gathered from its elements.</summary>
/// <param name="Member">Its name, such as "procedures".</param>
/// <param name="Value">Its value, or null when the record does not hold it.</param>
internal sealed record PartFact(string Member, object? Value) : IKeyedFact
{
    public object GetIdentity() => (typeof(PartFact), this.Member);
}
