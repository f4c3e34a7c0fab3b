using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>What a trace that kept only what decided tells of one criterion after the other.</summary>
internal sealed class Findings
{
    /// <summary>More facts than this behind one criterion help nobody.</summary>
    private const int EvidenceLimit = 50;

    private readonly DistinctReadings readings = new();
    private readonly List<Measurement> measurements = [];
    private readonly List<string> contradictions = [];
    private readonly List<Evidence> contradicting = [];

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        this.readings.Clear();
        this.measurements.Clear();
        this.contradictions.Clear();
        this.contradicting.Clear();
    }

    public void Add(TraceNode node)
    {
        foreach (var reading in node.Facts)
        {
            this.readings.Add(reading);
        }

        foreach (var measurement in node.Measurements)
        {
            // What is too much for people need not be told apart.
            if (this.measurements.Count < EvidenceLimit && !this.measurements.Contains(measurement))
            {
                this.measurements.Add(measurement);
            }
        }

        if (node.Contradictions.Count > 0)
        {
            this.contradictions.AddRange(node.Contradictions.Where(contradiction => !this.contradictions.Contains(contradiction)));
            this.contradicting.AddRange(node.Facts.Concat(node.Children.SelectMany(Nearest)).Select(reading => reading.ToEvidence()));
        }

        foreach (var child in node.Children)
        {
            this.Add(child);
        }
    }

    public ImmutableArray<Evidence> Evidence() => this.readings.First(EvidenceLimit);

    public ImmutableArray<Measurement> Measurements() => [.. this.measurements];

    public ImmutableArray<string> Contradictions() => [.. this.contradictions];

    /// <summary>
    /// The facts to ask for: those that the record lacks, and those that contradict one another; else the list that lacks an entry, else
    /// all that decided.
    /// </summary>
    public ImmutableArray<Evidence> Wanting()
    {
        ImmutableArray<Evidence> missing = [.. this.readings.Where(reading => reading.IsMissing).Concat(this.contradicting).Distinct().Take(EvidenceLimit)];
        if (!missing.IsEmpty)
        {
            return missing;
        }

        ImmutableArray<Evidence> list = [.. this.readings.Where(reading => reading.Value is Facts.IFactList).Take(1)];
        return list.IsEmpty ? this.Evidence() : list;
    }

    /// <summary>What a part read itself, or else what its own parts did; of an element both.</summary>
    private static IEnumerable<FactReading> Nearest(TraceNode part) =>
        part.Element is null && part.Facts.Count > 0 ? part.Facts : part.Facts.Concat(part.Children.SelectMany(Nearest));
}
