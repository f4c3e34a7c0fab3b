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
        var was = ByLine(before);
        foreach (var (key, (line, place)) in ByLine(after))
        {
            was.Remove(key, out var old);
            this.Compare(old.Line, line, place, changes, found);
        }

        foreach (var (line, _) in was.Values)
        {
            this.Compare(line, null, -1, changes, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether anything but criteria differs that a reader of the determination sees.</summary>
    public static bool DiffersBesideCriteria(Determination before, Determination after) =>
        before.Outcome != after.Outcome
        || before.AsOf != after.AsOf
        || before.Stage != after.Stage
        || before.EpisodeId != after.EpisodeId
        || before.Lines.Length != after.Lines.Length
        || before.Lines.Zip(after.Lines).Any(pair => !IsSame(pair.First, pair.Second))
        || !before.Missing.SequenceEqual(after.Missing, MissingComparer.Instance);

    /// <summary>Lines by id, and where several share one, by how many of them came before.</summary>
    private static Dictionary<(string Id, int Nth), (LineDetermination Line, int Place)> ByLine(Determination determination)
    {
        var lines = new Dictionary<(string, int), (LineDetermination, int)>();
        for (var place = 0; place < determination.Lines.Length; place++)
        {
            var line = determination.Lines[place];
            var nth = 0;
            while (!lines.TryAdd((line.LineId, nth), (line, place)))
            {
                nth++;
            }
        }

        return lines;
    }

    private static bool IsSame(LineDetermination one, LineDetermination other) =>
        ReferenceEquals(one, other)
        || (one.LineId == other.LineId && one.Code == other.Code && one.AsOf == other.AsOf && one.Outcome == other.Outcome && one.Reason == other.Reason
            && one.Policies.SequenceEqual(other.Policies));

    private static bool IsSame(CriterionResult one, CriterionResult? other) =>
        ReferenceEquals(one, other)
        || (other is not null && one.Status == other.Status && one.Title == other.Title && one.Message == other.Message
            && one.Evidence.SequenceEqual(other.Evidence)
            && one.Parameters.SequenceEqual(other.Parameters)
            && one.Measurements.SequenceEqual(other.Measurements)
            && one.Contradictions.SequenceEqual(other.Contradictions));

    private void Compare(LineDetermination? before, LineDetermination? after, int place, ImmutableArray<EpisodeChange> changes, ImmutableArray<CriterionChange>.Builder found)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        var was = before?.Criteria.ToDictionary(result => result.Id, StringComparer.Ordinal) ?? [];
        foreach (var result in after?.Criteria ?? [])
        {
            was.Remove(result.Id, out var old);
            if (!IsSame(result, old))
            {
                found.Add(new CriterionChange(after!.LineId, result.Id, old, result, this.Causes(result.Id, place, changes)));
            }
        }

        found.AddRange((before?.Criteria ?? [])
            .Where(result => was.ContainsKey(result.Id))
            .Select(result => new CriterionChange(before!.LineId, result.Id, result, null, this.Causes(result.Id, place, changes))));
    }

    private ImmutableArray<FactChange> Causes(string criterion, int place, ImmutableArray<EpisodeChange> changes) =>
        [.. changes.Where(change => this.reads[criterion].Concerns(change, place)).Select(change => change.Change)];

    private sealed class MissingComparer : IEqualityComparer<MissingFact>
    {
        public static readonly MissingComparer Instance = new();

        public bool Equals(MissingFact? one, MissingFact? other) =>
            one is not null && other is not null && one.Fact == other.Fact && one.At == other.At && one.Ask == other.Ask
            && one.Criteria.SequenceEqual(other.Criteria) && one.Lines.SequenceEqual(other.Lines);

        public int GetHashCode(MissingFact missing) => missing.Fact.GetHashCode(StringComparison.Ordinal);
    }
}
