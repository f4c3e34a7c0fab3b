using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Episodes;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>The parts of an episode that a conclusion rests on. Immutable.</summary>
internal sealed class EpisodeParts
{
    private readonly ImmutableSortedDictionary<string, PartFact> parts;

    private EpisodeParts(ImmutableSortedDictionary<string, PartFact> parts) => this.parts = parts;

    /// <summary>The parts that a rule matched and those that the definitions it matched rest on.</summary>
    public static EpisodeParts Of(IEnumerable<PartFact> matched, IEnumerable<DefinitionFact> definitions)
    {
        var parts = ImmutableSortedDictionary.CreateBuilder<string, PartFact>(StringComparer.Ordinal);
        foreach (var part in matched.Concat(definitions.SelectMany(definition => definition.Parts.parts.Values)))
        {
            parts[part.Member] = part;
        }

        return new EpisodeParts(parts.ToImmutable());
    }

    /// <summary>An episode of these parts alone: what a conclusion does not rest on is absent, and so can play no part in it.</summary>
    public PatientEpisode ToEpisode(RequestFact request)
    {
        var episode = new PatientEpisode { Id = request.EpisodeId, Stage = request.Stage, Lines = [] };
        return this.parts.Values.Aggregate(episode, (whole, part) => EpisodeMembers.Named(part.Member).Set(whole, part.Value));
    }
}
