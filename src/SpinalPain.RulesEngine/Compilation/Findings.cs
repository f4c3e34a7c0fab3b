using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>The part of a trace that decided: of an "all" that failed only what failed, of an "any" that holds only what holds.</summary>
internal sealed class Findings
{
    /// <summary>More facts than this behind one criterion help nobody.</summary>
    private const int EvidenceLimit = 50;

    private readonly List<FactReading> readings = [];
    private readonly HashSet<(string, string)> seen = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<Measurement> measurements = [];
    private readonly HashSet<Measurement> seenMeasurements = [];
    private readonly List<string> contradictions = [];
    private readonly List<Evidence> contradicting = [];
    private readonly HashSet<string> seenContradictions = new(StringComparer.Ordinal);

    public void Add(TraceNode node)
    {
        foreach (var reading in node.Facts)
        {
            this.Add(reading);
        }

        this.measurements.AddRange(node.Measurements.Where(this.seenMeasurements.Add));
        if (node.Contradictions.Count > 0)
        {
            this.contradictions.AddRange(node.Contradictions.Where(this.seenContradictions.Add));
            this.contradicting.AddRange(node.Facts.Concat(node.Deciding().SelectMany(Nearest)).Select(reading => reading.ToEvidence()));
        }

        foreach (var child in node.Deciding())
        {
            this.Add(child);
        }
    }

    public ImmutableArray<Evidence> Evidence() => [.. this.evidence.Take(EvidenceLimit)];

    public ImmutableArray<Measurement> Measurements() => [.. this.measurements.Take(EvidenceLimit)];

    public ImmutableArray<string> Contradictions() => [.. this.contradictions];

    /// <summary>
    /// The facts to ask for: those that the record lacks, and those that contradict one another; else the list that lacks an entry, else
    /// all that decided.
    /// </summary>
    public IEnumerable<Evidence> Wanting()
    {
        var missing = this.evidence.Where((_, place) => this.readings[place].IsMissing).Concat(this.contradicting).Distinct().Take(EvidenceLimit).ToList();
        if (missing.Count > 0)
        {
            return missing;
        }

        var lists = this.evidence.Where((_, place) => this.readings[place].Value is Facts.IFactList).Take(1).ToList();
        return lists.Count > 0 ? lists : this.evidence.Take(EvidenceLimit);
    }

    /// <summary>What a part read itself, or else what its own parts did; of an element both.</summary>
    private static IEnumerable<FactReading> Nearest(TraceNode part) =>
        part.Element is null && part.Facts.Count > 0 ? part.Facts : part.Facts.Concat(part.Deciding().SelectMany(Nearest));

    private void Add(FactReading reading)
    {
        var item = reading.ToEvidence();
        if (this.seen.Add((item.Fact, item.At)))
        {
            this.readings.Add(reading);
            this.evidence.Add(item);
        }
    }
}
