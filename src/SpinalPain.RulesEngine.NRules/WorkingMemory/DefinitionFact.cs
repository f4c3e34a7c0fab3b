using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>What a definition came to for a line.</summary>
/// <param name="Line">Place of the line in the episode.</param>
/// <param name="Definition">The definition.</param>
/// <param name="Truths">
/// Of a condition its truth alone; of a subset, for each element of the list of the record at its bottom, whether it is in the subset.
/// </param>
/// <param name="Parts">The parts of the episode that it was concluded from.</param>
internal sealed record DefinitionFact(int Line, Definition Definition, ImmutableArray<Truth> Truths, EpisodeParts Parts) : IKeyedFact
{
    /// <summary>Id of the definition, by which rules choose.</summary>
    public string Id => this.Definition.Id;

    public object GetIdentity() => (typeof(DefinitionFact), this.Line, this.Definition.Index);
}
