using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests.Live;

/// <summary>Whether what a session told of a change is the truth and the whole of it.</summary>
internal static partial class ToldChange
{
    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="told">What was told, or null when nothing was.</param>
    /// <param name="was">The record before.</param>
    /// <param name="before">The determination before.</param>
    /// <param name="becomes">The record now.</param>
    /// <param name="after">The determination now.</param>
    public static string? Fault(DeterminationChangedEventArgs? told, PatientEpisode was, Determination before, PatientEpisode becomes, Determination after)
    {
        var difference = DeterminationComparison.FirstDifference(before, after);
        if (told is null)
        {
            return difference is null ? null : $"Nothing was told of {difference}";
        }

        return difference is null ? "A change was told of, and there was none."
            : told.Before != before || told.After != after ? "Other determinations were told."
            : FaultOfFacts(told.Facts, was, becomes) ?? FaultOfCauses(told) ?? FaultOfCriteria(told.Criteria, before, after);
    }

    /// <summary>Outside of the places that were told of, both records hold the same; at each of these places they differ.</summary>
    private static string? FaultOfFacts(ImmutableArray<FactChange> facts, PatientEpisode was, PatientEpisode becomes)
    {
        var paths = facts.Select(fact => fact.Path).ToList();
        if (paths.Contains("episode.stage") != (was.Stage != becomes.Stage))
        {
            return "The stage is told wrongly.";
        }

        var names = EpisodeMembers.All.Select(member => $"episode.{member.Name}").ToList();
        if (!paths.Select(path => names.IndexOf(path.Split('[')[0])).IsInOrder())
        {
            return "The facts are not in the order of the vocabulary.";
        }

        return EpisodeMembers.All
            .Where(member => !Equals(Rebuilt(member, facts, was, becomes), member.Get(becomes)) || (Equals(member.Get(was), member.Get(becomes)) && paths.Any(path => path.Split('[')[0] == $"episode.{member.Name}")))
            .Select(member => $"The changes of {member.Name} are told wrongly.")
            .FirstOrDefault();
    }

    /// <summary>The member as it was, with what was told done to it.</summary>
    private static object? Rebuilt(EpisodeMember member, ImmutableArray<FactChange> facts, PatientEpisode was, PatientEpisode becomes)
    {
        var path = $"episode.{member.Name}";
        var whole = facts.SingleOrDefault(fact => fact.Path == path);
        if (member is not ListMember list)
        {
            return whole is null ? member.Get(was) : member.Get(becomes);
        }

        var elements = RandomEdit.Elements(list, was).ToList();
        var places = facts.Where(fact => fact.Path.StartsWith(path + "[", StringComparison.Ordinal)).Select(fact => (fact.Kind, Place: int.Parse(Place().Match(fact.Path).Value))).ToList();
        foreach (var (_, place) in places.Where(each => each.Kind == FactChangeKind.Retracted).Reverse())
        {
            elements.RemoveAt(place);
        }

        foreach (var (kind, place) in places.Where(each => each.Kind != FactChangeKind.Retracted))
        {
            if (kind == FactChangeKind.Inserted)
            {
                elements.Insert(place, list.List(becomes)!.RecordAt(place));
            }
            else
            {
                elements[place] = list.List(becomes)!.RecordAt(place);
            }
        }

        var like = whole is null ? list.List(was) : list.List(becomes);
        return like is null ? null : list.Gather(elements, like.IsIncomplete);
    }

    private static string? FaultOfCauses(DeterminationChangedEventArgs told) =>
        told.Facts.IsEmpty ? "No fact was told of."
        : told.Criteria.FirstOrDefault(change => change.Causes.IsEmpty) is { } uncaused ? $"{uncaused.CriterionId} of {uncaused.LineId} changed without a cause."
        : told.Criteria.FirstOrDefault(change => !change.Causes.All(told.Facts.Contains)) is { } odd ? $"{odd.CriterionId} has a cause that did not happen."
        : null;

    /// <summary>What was told leads from the one to the other: line by line in its order, in each by the pack, and what went last.</summary>
    private static string? FaultOfCriteria(ImmutableArray<CriterionChange> changes, Determination before, Determination after)
    {
        if (changes.Any(change => change.Before is null && change.After is null))
        {
            return "A change from nothing to nothing was told.";
        }

        var missing = Lines(after).SelectMany(line => line.Criteria.Where(result => !IsKnown(line.Id, result))).FirstOrDefault();
        var lost = Lines(before).SelectMany(line => line.Criteria.Where(result => !IsStill(line.Id, result))).FirstOrDefault();
        var order = changes.Where(change => change.After is not null).Select(change => (change.LineId, change.CriterionId)).ToList();
        var wanted = Lines(after).SelectMany(line => line.Criteria.Select(result => (line.Id, result.Id))).Where(order.Contains).ToList();
        return missing is not null ? $"{missing.Id} changed and was not told."
            : lost is not null ? $"{lost.Id} went and was not told."
            : after.Lines.Select(line => line.LineId).Distinct().Count() == after.Lines.Length && !order.SequenceEqual(wanted) ? "The order is another one."
            : null;

        bool IsKnown(string line, CriterionResult result) =>
            changes.Any(change => change.LineId == line && change.After == result) || Lines(before).Any(old => old.Id == line && old.Criteria.Any(one => IsSame(one, result)));

        bool IsStill(string line, CriterionResult result) =>
            changes.Any(change => change.LineId == line && change.Before == result) || Lines(after).Any(now => now.Id == line && now.Criteria.Any(one => IsSame(one, result)));
    }

    private static IEnumerable<(string Id, ImmutableArray<CriterionResult> Criteria)> Lines(Determination determination) =>
        determination.Lines.Select(line => (line.LineId, line.Criteria));

    private static bool IsSame(CriterionResult one, CriterionResult other) =>
        one.Id == other.Id && one.Status == other.Status && one.Message == other.Message && one.Evidence.SequenceEqual(other.Evidence)
        && one.Measurements.SequenceEqual(other.Measurements) && one.Parameters.SequenceEqual(other.Parameters);

    private static bool IsInOrder(this IEnumerable<int> places) => places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second);

    [GeneratedRegex("(?<=\\[)[0-9]+")]
    private static partial Regex Place();
}
