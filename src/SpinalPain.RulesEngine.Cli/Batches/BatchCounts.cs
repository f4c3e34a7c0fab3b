using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>What a batch has come to so far. Counts of chunks are added up, and a run that goes on begins with those of its checkpoint.</summary>
internal sealed class BatchCounts
{
    private const int FirstRejects = 5;

    /// <summary>Episodes by their outcome.</summary>
    public Dictionary<CoverageOutcome, long> Outcomes { get; init; } = [];

    /// <summary>How often each criterion was not met, for each line that it was asked for.</summary>
    public Dictionary<string, long> NotMet { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How often each criterion was unknown, likewise.</summary>
    public Dictionary<string, long> Unknown { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Lines that were rejected.</summary>
    public long Rejected { get; set; }

    /// <summary>The first problem of each of the first lines that were rejected, in words.</summary>
    public List<string> FirstRejected { get; init; } = [];

    /// <summary>Episodes that were judged.</summary>
    [JsonIgnore]
    public long Episodes => this.Outcomes.Values.Sum();

    public void Add(Determination determination)
    {
        this.Add(determination.Outcome);
        foreach (var line in determination.Lines)
        {
            foreach (var criterion in line.Criteria)
            {
                if (criterion.Status is CriterionStatus.NotMet)
                {
                    Add(this.NotMet, criterion.Id, 1);
                }
                else if (criterion.Status is CriterionStatus.Unknown)
                {
                    Add(this.Unknown, criterion.Id, 1);
                }
            }
        }
    }

    public void Add(CoverageOutcome outcome) => Add(this.Outcomes, outcome, 1);

    public void Reject(Diagnostic first)
    {
        this.Rejected++;
        if (this.FirstRejected.Count < FirstRejects)
        {
            this.FirstRejected.Add(first.ToString());
        }
    }

    public void Add(BatchCounts others)
    {
        AddAll(this.Outcomes, others.Outcomes);
        AddAll(this.NotMet, others.NotMet);
        AddAll(this.Unknown, others.Unknown);
        this.Rejected += others.Rejected;
        this.FirstRejected.AddRange(others.FirstRejected.Take(FirstRejects - this.FirstRejected.Count));
    }

    private static void AddAll<TKey>(Dictionary<TKey, long> counts, Dictionary<TKey, long> others)
        where TKey : notnull
    {
        foreach (var (key, count) in others)
        {
            Add(counts, key, count);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long count)
        where TKey : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
}
