using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.Changes;

/// <summary>What differs between two determinations of one pack, and which changes of the record it could come from.</summary>
internal sealed class DeterminationChanges
{
    private readonly Dictionary<string, ReadMembers> reads;

    public DeterminationChanges(CheckedPack pack) =>
        this.reads = pack.Criteria.ToDictionary(criterion => criterion.Id, criterion => ReadMembers.Of(pack, criterion), StringComparer.Ordinal);

    /// <summary>The criteria that differ, by line and in the order of the pack.</summary>
    public ImmutableArray<CriterionChange> Between(Determination before, Determination after, ImmutableArray<EpisodeChange> changes)
    {
        var found = ImmutableArray.CreateBuilder<CriterionChange>();
        var was = Lines(before).ToDictionary(line => line.Key);
        foreach (var line in Lines(after))
        {
            was.Remove(line.Key, out var old);
            found.AddRange(this.Compare(old, line, changes));
        }

        return [.. found, .. Lines(before).Where(line => was.ContainsKey(line.Key)).SelectMany(line => this.Compare(line, null, changes))];
    }

    /// <summary>Whether anything but criteria differs that a reader of the determination sees.</summary>
    public static bool DiffersBesideCriteria(Determination before, Determination after) =>
        before.Outcome != after.Outcome
        || before.AsOf != after.AsOf
        || before.Stage != after.Stage
        || before.EpisodeId != after.EpisodeId
        || before.Lines.Length != after.Lines.Length
        || before.Lines.Zip(after.Lines).Any(pair => !IsSame(pair.First, pair.Second))
        || before.Missing.Length != after.Missing.Length
        || before.Missing.Zip(after.Missing).Any(pair => !IsSame(pair.First, pair.Second));

    /// <summary>Lines are told apart by id, and where several share one, by how many of them came before.</summary>
    private static IEnumerable<JudgedLine> Lines(Determination determination)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < determination.Lines.Length; place++)
        {
            var line = determination.Lines[place];
            var nth = seen.GetValueOrDefault(line.LineId);
            seen[line.LineId] = nth + 1;
            yield return new JudgedLine((line.LineId, nth), place, line);
        }
    }

    private static bool IsSame(LineDetermination one, LineDetermination other) =>
        ReferenceEquals(one, other)
        || (one.LineId == other.LineId && one.Code == other.Code && one.AsOf == other.AsOf && one.Outcome == other.Outcome && one.Reason == other.Reason
            && one.Policies.SequenceEqual(other.Policies));

    private static bool IsSame(MissingFact one, MissingFact other) =>
        one.Fact == other.Fact && one.At == other.At && one.Ask == other.Ask && one.Criteria.SequenceEqual(other.Criteria) && one.Lines.SequenceEqual(other.Lines);

    private static bool IsSame(CriterionResult one, CriterionResult? other) =>
        ReferenceEquals(one, other)
        || (other is not null && one.Status == other.Status && one.Title == other.Title && one.Message == other.Message
            && one.Evidence.SequenceEqual(other.Evidence)
            && one.Parameters.SequenceEqual(other.Parameters)
            && one.Measurements.SequenceEqual(other.Measurements)
            && one.Contradictions.SequenceEqual(other.Contradictions));

    private IEnumerable<CriterionChange> Compare(JudgedLine? before, JudgedLine? after, ImmutableArray<EpisodeChange> changes)
    {
        if (ReferenceEquals(before?.Line, after?.Line))
        {
            yield break;
        }

        var was = before?.Line.Criteria.ToDictionary(result => result.Id, StringComparer.Ordinal) ?? [];
        foreach (var result in after?.Line.Criteria ?? [])
        {
            was.Remove(result.Id, out var old);
            if (!IsSame(result, old))
            {
                yield return new CriterionChange(after!.Line.LineId, result.Id, old, result, Causes(result.Id));
            }
        }

        foreach (var result in before?.Line.Criteria.Where(result => was.ContainsKey(result.Id)) ?? [])
        {
            yield return new CriterionChange(before!.Line.LineId, result.Id, result, null, Causes(result.Id));
        }

        ImmutableArray<FactChange> Causes(string criterion) =>
            [.. changes.Where(change => this.reads[criterion].Concerns(change, before?.Place, after?.Place)).Select(change => change.Change)];
    }

    /// <summary>A line of a determination.</summary>
    /// <param name="Key">What tells it apart from all others.</param>
    /// <param name="Place">Its place.</param>
    /// <param name="Line">The answer for it.</param>
    private sealed record JudgedLine((string Id, int Nth) Key, int Place, LineDetermination Line);
}
