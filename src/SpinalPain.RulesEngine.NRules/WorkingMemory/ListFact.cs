namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>What the record says of a list of the episode as a whole; its elements are facts of their own.</summary>
/// <param name="Member">Name of the list, such as "procedures".</param>
/// <param name="IsRecorded">Whether the record says anything of it.</param>
/// <param name="IsIncomplete">Whether there may be more elements than the record shows.</param>
internal sealed record ListFact(string Member, bool IsRecorded, bool IsIncomplete) : IKeyedFact
{
    public object GetIdentity() => (typeof(ListFact), this.Member);
}
