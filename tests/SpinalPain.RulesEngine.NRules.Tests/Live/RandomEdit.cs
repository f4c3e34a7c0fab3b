using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.Tests.Agreement;

namespace SpinalPain.RulesEngine.NRules.Tests.Live;

/// <summary>Changes of a record under review, of every kind that there is, by dice. What comes in was taken from other episodes.</summary>
internal sealed class RandomEdit(Dice dice, ImmutableArray<PatientEpisode> others)
{
    /// <summary>Makes one change and tells which.</summary>
    public string Make(LiveSession session)
    {
        var list = this.AnyList(session.Episode);
        var record = this.AnyOf(list, session.Episode);
        switch (dice.Number(0, 9))
        {
            case 0 when this.AnyOf(list, dice.Pick(others)) is { } found:
                session.Insert(found);
                return $"insert into {list.Name}";
            case 1 when record is not null && this.AnyOf(list, dice.Pick(others)) is { } found:
                session.Update(record, found);
                return $"update in {list.Name}";
            case 2 when record is not null:
                session.Retract(record);
                return $"retract from {list.Name}";
            case 3:
                return this.Single(session);
            case 4:
                session.Update(episode => this.Marked(list, episode));
                return $"mark {list.Name}";
            case 5:
                session.Update(this.WithOtherLines);
                return "lines";
            case 6:
                session.Update(episode => episode with { Stage = episode.Stage == ReviewStage.ClaimReview ? ReviewStage.PriorAuthorization : ReviewStage.ClaimReview });
                return "stage";
            case 7:
                session.Update(this.Mixed);
                return "mixture";
            case 8 when dice.Chance(0.2):
                session.Update(_ => dice.Pick(others));
                return "another episode";
            default:
                session.Update(episode => this.Shuffled(list, episode));
                return $"shuffle {list.Name}";
        }
    }

    /// <summary>Often one that holds something, as most lists of most episodes are absent.</summary>
    private ListMember AnyList(PatientEpisode episode)
    {
        var all = EpisodeMembers.All.OfType<ListMember>().ToList();
        var held = all.Where(list => list.List(episode) is not null).ToList();
        return dice.Pick(dice.Chance(0.8) ? held : all);
    }

    private object? AnyOf(ListMember list, PatientEpisode episode) =>
        list.List(episode) is { Count: > 0 } held ? held.RecordAt(dice.Number(0, held.Count - 1)) : null;

    private string Single(LiveSession session)
    {
        var member = dice.Pick(EpisodeMembers.All.Where(member => member is not ListMember).ToList());
        var (was, becomes) = (member.Get(session.Episode), member.Get(dice.Pick(others)));
        if (member.RecordType is null || (was is null && becomes is null))
        {
            session.Update(episode => member.Set(episode, becomes));
        }
        else if (was is null)
        {
            session.Insert(becomes!);
        }
        else if (becomes is null)
        {
            session.Retract(was);
        }
        else
        {
            session.Update(was, becomes);
        }

        return member.Name;
    }

    /// <summary>Complete, incomplete or absent.</summary>
    private PatientEpisode Marked(ListMember list, PatientEpisode episode) => dice.Chance(0.3) && list.Name != "lines"
        ? list.Set(episode, null)
        : list.Set(episode, list.Gather(Elements(list, episode), dice.Chance(0.5)));

    private PatientEpisode Shuffled(ListMember list, PatientEpisode episode)
    {
        var elements = Elements(list, episode);
        return elements.Length == 0 ? episode : list.Set(episode, list.Gather(dice.Some(elements, elements.Length), list.List(episode)!.IsIncomplete));
    }

    /// <summary>Some lines of both in any order, now and then several under one id.</summary>
    private PatientEpisode WithOtherLines(PatientEpisode episode)
    {
        var all = episode.Lines.Concat(dice.Pick(others).Lines).ToList();
        return episode with
        {
            Lines = [.. dice.Some(all, dice.Number(0, 4)).Select(line => dice.Chance(0.3) ? line with { Id = "line-1" } : line)],
        };
    }

    /// <summary>Several members at once.</summary>
    private PatientEpisode Mixed(PatientEpisode episode)
    {
        var other = dice.Pick(others);
        return dice.Some(EpisodeMembers.All, 3).Aggregate(episode, (whole, member) => member.Set(whole, member.Get(other)));
    }

    /// <summary>The elements of a list, none where it is absent.</summary>
    public static object[] Elements(ListMember list, PatientEpisode episode) =>
        list.List(episode) is { } held ? [.. Enumerable.Range(0, held.Count).Select(held.RecordAt)] : [];
}
