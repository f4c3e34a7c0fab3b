using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>A requested line in the working memory.</summary>
/// <param name="Index">Its place in the episode; what tells it apart.</param>
/// <param name="Line">The line.</param>
/// <param name="IsOfIncompleteList">Whether there may be more lines than the episode shows.</param>
/// <param name="Thresholds">The thresholds in force on its date of service, by the index of the parameter.</param>
/// <param name="Policies">The policies that name its code, in the order of the pack; none when the pack is not in force on its date.</param>
internal sealed record LineFact(
    int Index,
    RequestedLine Line,
    bool IsOfIncompleteList,
    ImmutableArray<decimal> Thresholds,
    ImmutableArray<Policy> Policies) : IKeyedFact
{
    /// <summary>Whether any of some policies names its code.</summary>
    public bool IsNamedByOneOf(PolicySet policies) => this.Policies.Any(policies.Contains);

    public object GetIdentity() => (typeof(LineFact), this.Index);
}
