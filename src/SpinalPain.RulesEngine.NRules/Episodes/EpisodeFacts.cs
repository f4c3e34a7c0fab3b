using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Episodes;

/// <summary>An episode as the facts of a working memory.</summary>
internal sealed class EpisodeFacts
{
    private readonly PackManifest manifest;
    private readonly ParameterTable parameters;
    private readonly FrozenDictionary<string, ImmutableArray<Policy>> policiesByCode;

    public EpisodeFacts(CheckedPack pack)
    {
        this.manifest = pack.Manifest;
        this.parameters = new ParameterTable(pack.Parameters, pack.Manifest.EffectiveFrom);
        this.policiesByCode = pack.Policies
            .SelectMany(policy => policy.Codes.Distinct(StringComparer.Ordinal), (policy, code) => (policy, code))
            .GroupBy(each => each.code, each => each.policy, StringComparer.Ordinal)
            .ToFrozenDictionary(naming => naming.Key, naming => naming.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The facts, each with a key of its own.</summary>
    public IEnumerable<IKeyedFact> Of(PatientEpisode episode)
    {
        yield return new RequestFact(episode.Id, episode.Stage);
        for (var index = 0; index < episode.Lines.Count; index++)
        {
            yield return this.LineAt(episode, index);
        }

        foreach (var fact in EpisodeMembers.All.SelectMany(member => FactsOf(member, episode)))
        {
            yield return fact;
        }
    }

    private static IEnumerable<IKeyedFact> FactsOf(EpisodeMember member, PatientEpisode episode)
    {
        if (member is not ListMember many)
        {
            return [new PartFact(member.Name, member.Get(episode))];
        }

        var list = many.List(episode);
        return Enumerable.Range(0, list?.Count ?? 0)
            .Select(index => (IKeyedFact)new ElementFact(member.Name, index, list!.RecordAt(index)))
            .Prepend(new ListFact(member.Name, list is not null, list is { IsIncomplete: true }));
    }

    private LineFact LineAt(PatientEpisode episode, int index)
    {
        var line = episode.Lines[index];
        return new LineFact(
            index,
            line,
            episode.Lines.IsIncomplete,
            ImmutableCollectionsMarshal.AsImmutableArray(this.parameters.On(line.DateOfService).Numbers),
            this.manifest.IsInForce(line.DateOfService) && this.policiesByCode.TryGetValue(line.Code, out var policies) ? policies : []);
    }
}
