using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// Counts what generated conditions and criteria come to; a truth that a condition comes to for many elements of one line counts once.
/// Not for several threads at once; counts of several can be added up.
/// </summary>
internal sealed class TruthCensus : EvaluationObserver
{
    private readonly SortedDictionary<string, int[]> truths = new(StringComparer.Ordinal);
    private readonly SortedDictionary<CriterionStatus, int> statuses = [];
    private readonly SortedDictionary<CoverageOutcome, int> outcomes = [];

    private readonly HashSet<(int Condition, Truth Truth)> seen = [];

    /// <summary>By the class of the condition, how often it was true, false and unknown.</summary>
    public IReadOnlyDictionary<string, int[]> Truths => this.truths;

    public IReadOnlyDictionary<CriterionStatus, int> Statuses => this.statuses;

    public IReadOnlyDictionary<CoverageOutcome, int> Outcomes => this.outcomes;

    public void Count(CompiledPack pack, PatientEpisode episode) => pack.Watch(episode, this);

    public void Count(Determination determination)
    {
        foreach (var line in determination.Lines)
        {
            this.outcomes[line.Outcome] = this.outcomes.GetValueOrDefault(line.Outcome) + 1;
            foreach (var criterion in line.Criteria)
            {
                this.statuses[criterion.Status] = this.statuses.GetValueOrDefault(criterion.Status) + 1;
            }
        }
    }

    public void Add(TruthCensus other)
    {
        foreach (var (name, counts) in other.truths)
        {
            this.Add(name, counts[0], counts[1], counts[2]);
        }

        foreach (var (status, count) in other.statuses)
        {
            this.statuses[status] = this.statuses.GetValueOrDefault(status) + count;
        }

        foreach (var (outcome, count) in other.outcomes)
        {
            this.outcomes[outcome] = this.outcomes.GetValueOrDefault(outcome) + count;
        }
    }

    public override void BeginLine(RequestedLine line) => this.seen.Clear();

    public override void Judged(Criterion criterion, CriterionStatus status)
    {
    }

    public override void CameTo(Condition condition, Truth truth)
    {
        if (this.seen.Add((condition.Id, truth)))
        {
            this.Add(Name(condition), truth == Truth.True ? 1 : 0, truth == Truth.False ? 1 : 0, truth == Truth.Unknown ? 1 : 0);
        }
    }

    public override void Compared(Condition condition, Parameter parameter, Boundary boundary)
    {
    }

    public override string ToString() => string.Join('\n',
    [
        .. this.truths.Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Key,-24}{entry.Value.Sum(),10}  true {Share(entry.Value, 0),3}%  false {Share(entry.Value, 1),3}%  unknown {Share(entry.Value, 2),3}%")),
        .. this.statuses.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key,-24}{entry.Value,10}")),
        .. this.outcomes.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key,-24}{entry.Value,10}")),
    ]);

    /// <summary>In percent.</summary>
    public static int Share(int[] counts, int place) => 100 * counts[place] / Math.Max(1, counts.Sum());

    private static string Name(Condition condition) => condition.GetType().Name.Replace(nameof(Condition), string.Empty, StringComparison.Ordinal);

    private void Add(string name, int isTrue, int isFalse, int isUnknown)
    {
        if (!this.truths.TryGetValue(name, out var counts))
        {
            this.truths.Add(name, counts = new int[3]);
        }

        (counts[0], counts[1], counts[2]) = (counts[0] + isTrue, counts[1] + isFalse, counts[2] + isUnknown);
    }
}
