using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Episodes;

namespace SpinalPain.RulesEngine.NRules.Changes;

/// <summary>A change of the record, with where it happened.</summary>
/// <param name="Member">The member of the episode; null for its id and stage.</param>
/// <param name="Index">The place of the element, where one of a list changed.</param>
/// <param name="Change">The change as apps see it.</param>
internal sealed record EpisodeChange(string? Member, int? Index, FactChange Change)
{
    /// <summary>What differs between two episodes, in the order of the vocabulary.</summary>
    public static ImmutableArray<EpisodeChange> Between(PatientEpisode before, PatientEpisode after) =>
    [
        .. before.Id == after.Id ? Enumerable.Empty<EpisodeChange>() : [new EpisodeChange(null, null, new FactChange(FactChangeKind.Updated, "episode.id"))],
        .. before.Stage == after.Stage ? Enumerable.Empty<EpisodeChange>() : [new EpisodeChange(null, null, new FactChange(FactChangeKind.Updated, "episode.stage"))],
        .. EpisodeMembers.All.SelectMany(member => member is ListMember list ? OfList(list, before, after) : OfSingle(member, before, after)),
    ];

    private static IEnumerable<EpisodeChange> OfSingle(EpisodeMember member, PatientEpisode before, PatientEpisode after)
    {
        var (was, becomes) = (member.Get(before), member.Get(after));
        if (!Equals(was, becomes))
        {
            yield return OfWhole(member, was, becomes);
        }
    }

    /// <summary>What both lists begin and end with is the same; what stands between was replaced, taken away or put in.</summary>
    private static IEnumerable<EpisodeChange> OfList(ListMember member, PatientEpisode before, PatientEpisode after)
    {
        var (was, becomes) = (member.List(before), member.List(after));
        if (was is null != becomes is null || was?.IsIncomplete != becomes?.IsIncomplete)
        {
            yield return OfWhole(member, was, becomes);
        }

        var (wasCount, becomesCount) = (was?.Count ?? 0, becomes?.Count ?? 0);
        var same = 0;
        while (same < Math.Min(wasCount, becomesCount) && was!.RecordAt(same).Equals(becomes!.RecordAt(same)))
        {
            same++;
        }

        while (Math.Min(wasCount, becomesCount) > same && was!.RecordAt(wasCount - 1).Equals(becomes!.RecordAt(becomesCount - 1)))
        {
            wasCount--;
            becomesCount--;
        }

        for (var index = same; index < Math.Max(wasCount, becomesCount); index++)
        {
            var kind = index >= wasCount ? FactChangeKind.Inserted : index >= becomesCount ? FactChangeKind.Retracted : FactChangeKind.Updated;
            yield return new EpisodeChange(member.Name, index, new FactChange(kind, string.Create(CultureInfo.InvariantCulture, $"episode.{member.Name}[{index}]")));
        }
    }

    private static EpisodeChange OfWhole(EpisodeMember member, object? was, object? becomes)
    {
        var kind = was is null ? FactChangeKind.Inserted : becomes is null ? FactChangeKind.Retracted : FactChangeKind.Updated;
        return new EpisodeChange(member.Name, null, new FactChange(kind, $"episode.{member.Name}"));
    }
}
