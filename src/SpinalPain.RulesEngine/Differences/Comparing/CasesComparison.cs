using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>The cases of both packs, each judged by both.</summary>
/// <param name="old">The old pack.</param>
/// <param name="new">The new pack.</param>
/// <param name="newNames">The new ids of criteria that have another one now.</param>
internal sealed class CasesComparison(CheckedPack old, CheckedPack @new, Dictionary<string, string> newNames)
{
    private readonly CompiledPack oldPack = CompiledPack.Compile(old);
    private readonly CompiledPack newPack = CompiledPack.Compile(@new);
    private readonly JudgedPeriod oldPeriod = JudgedPeriod.Of(old.Manifest);
    private readonly JudgedPeriod newPeriod = JudgedPeriod.Of(@new.Manifest);

    public CaseComparison Compare(CaseSet oldCases, CaseSet newCases)
    {
        var changed = ImmutableArray.CreateBuilder<CaseChange>();
        var (added, removed, edited, judgedByOne) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var compared = 0;
        foreach (var (before, after) in Pairs.Of(oldCases.Cases, newCases.Cases, each => each.Name, (_, _) => false))
        {
            var name = (after ?? before)!.Name;
            (before is null ? added : after is null ? removed : IsEdited(before, after) ? edited : null)?.Add(name);
            if (this.EpisodesToCompare(before, after) is not (var oldEpisode, var newEpisode))
            {
                judgedByOne.Add(name);
                continue;
            }

            compared++;
            if (this.Judge(before, oldEpisode, after, newEpisode) is { } change)
            {
                changed.Add(change);
            }
        }

        return new CaseComparison
        {
            Compared = compared,
            Changed = changed.ToImmutable(),
            JudgedByOne = [.. judgedByOne],
            Added = [.. added],
            Removed = [.. removed],
            Edited = [.. edited],
        };
    }

    /// <summary>
    /// The same episode for both packs where both are in force on its dates, or neither. Where only one is, as one version follows
    /// another, each pack's own episode of the case. Null when nothing can be compared.
    /// </summary>
    private (PatientEpisode Old, PatientEpisode New)? EpisodesToCompare(PackCase? before, PackCase? after)
    {
        foreach (var episode in new[] { after?.Episode, before?.Episode }.OfType<PatientEpisode>())
        {
            if (episode.Lines.All(line => this.oldPeriod.Contains(line.DateOfService) == this.newPeriod.Contains(line.DateOfService)))
            {
                return (episode, episode);
            }
        }

        return before is not null && after is not null && Judges(this.oldPeriod, before.Episode) && Judges(this.newPeriod, after.Episode)
            ? (before.Episode, after.Episode)
            : null;
    }

    private static bool Judges(JudgedPeriod period, PatientEpisode episode) => episode.Lines.All(line => period.Contains(line.DateOfService));

    private CaseChange? Judge(PackCase? before, PatientEpisode oldEpisode, PackCase? after, PatientEpisode newEpisode)
    {
        var oldAnswer = this.oldPack.Evaluate(oldEpisode);
        var newAnswer = this.newPack.Evaluate(newEpisode);
        var verdicts = this.Verdicts(oldAnswer, newAnswer);
        var expected = after ?? before!;
        var wasExpected = before is not null && before.Episode == oldEpisode ? before : after!;
        var unmet = expected.Episode == newEpisode && CaseRunner.Compare(wasExpected, oldAnswer).Passed
            ? CaseRunner.Compare(expected, newAnswer).Differences
            : [];
        return verdicts.IsEmpty && unmet.IsEmpty
            ? null
            : new CaseChange(expected.Name, before?.Location, after?.Location, oldEpisode != newEpisode, verdicts, unmet);
    }

    private ImmutableArray<VerdictChange> Verdicts(Determination oldAnswer, Determination newAnswer)
    {
        var verdicts = ImmutableArray.CreateBuilder<VerdictChange>();
        Add(lineId: null, criterionId: null, CaseRunner.Word(oldAnswer.Outcome), CaseRunner.Word(newAnswer.Outcome));
        foreach (var (before, after) in Pairs.Of(oldAnswer.Lines, newAnswer.Lines, line => line.LineId, (_, _) => false))
        {
            var lineId = (after ?? before)!.LineId;
            Add(lineId, criterionId: null, before is null ? null : CaseRunner.Word(before.Outcome), after is null ? null : CaseRunner.Word(after.Outcome));
            var oldStatuses = before?.Criteria.ToDictionary(criterion => newNames.GetValueOrDefault(criterion.Id, criterion.Id), criterion => CaseRunner.Word(criterion.Status), StringComparer.Ordinal) ?? [];
            var newStatuses = after?.Criteria.ToDictionary(criterion => criterion.Id, criterion => CaseRunner.Word(criterion.Status), StringComparer.Ordinal) ?? [];
            foreach (var id in newStatuses.Keys.Union(oldStatuses.Keys, StringComparer.Ordinal))
            {
                Add(lineId, id, oldStatuses.GetValueOrDefault(id), newStatuses.GetValueOrDefault(id));
            }
        }

        return verdicts.ToImmutable();

        void Add(string? lineId, string? criterionId, string? before, string? after)
        {
            if (before != after)
            {
                verdicts.Add(new VerdictChange(lineId, criterionId, before, after));
            }
        }
    }

    private static bool IsEdited(PackCase before, PackCase after) =>
        before.Episode != after.Episode
        || before.Expectation.Outcome != after.Expectation.Outcome
        || !before.Expectation.Lines.SequenceEqual(after.Expectation.Lines, new SameExpectation());

    /// <summary>Records compare their lists by reference; this compares what is in them.</summary>
    private sealed class SameExpectation : IEqualityComparer<LineExpectation>
    {
        public bool Equals(LineExpectation? one, LineExpectation? two) =>
            one is not null && two is not null && one.LineId == two.LineId && one.Outcome == two.Outcome && one.Criteria.SequenceEqual(two.Criteria);

        public int GetHashCode(LineExpectation expectation) => StringComparer.Ordinal.GetHashCode(expectation.LineId);
    }
}
