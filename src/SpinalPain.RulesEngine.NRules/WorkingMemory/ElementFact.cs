namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>An element of a list of the episode: a procedure, a score, a document and so on.</summary>
/// <param name="Member">Name of the list, such as "procedures".</param>
/// <param name="Index">Its place in the list; what tells it apart, as reasons point there.</param>
/// <param name="Element">The record.</param>
internal sealed record ElementFact(string Member, int Index, object Element) : IKeyedFact
{
    public object GetIdentity() => (typeof(ElementFact), this.Member, this.Index);
}
