using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>What is asked, apart from its lines. There is one.</summary>
/// <param name="EpisodeId">Id of the episode in the sending system.</param>
/// <param name="Stage">The stage of the review.</param>
internal sealed record RequestFact(string EpisodeId, ReviewStage Stage) : IKeyedFact
{
    public object GetIdentity() => typeof(RequestFact);
}
