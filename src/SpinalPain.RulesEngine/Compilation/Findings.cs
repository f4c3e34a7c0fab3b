using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
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
        if (node.Contradiction is { } contradiction && this.seenContradictions.Add(contradiction))
        {
            this.contradictions.Add(contradiction);
            this.contradicting.AddRange(node.Facts.Concat(Deciding(node).SelectMany(child => child.Facts)).Select(reading => reading.ToEvidence()));
        }

        foreach (var child in Deciding(node))
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

    private static IEnumerable<TraceNode> Deciding(TraceNode node) => node.Condition switch
    {
        null => node.Children.Where(child => child.Truth == node.Truth),
        AllCondition when node.Truth == Truth.True => node.Children,
        AnyCondition when node.Truth == Truth.False => node.Children,
        AllCondition or AnyCondition or AtLeastCondition => node.Children.Where(child => child.Truth == node.Truth),
        FirstKnownCondition when node.Truth != Truth.Unknown => node.Children.Where(child => child.Truth != Truth.Unknown).Take(1),
        AgreeCondition when node.Contradiction is not null => node.Children.Where(child => child.Truth != Truth.Unknown),
        AgreeCondition => node.Children.Where(child => child.Truth == node.Truth),
        SomeCondition => Elements(node, node.Truth),
        NoneCondition => Elements(node, Evaluation.Kleene.Not(node.Truth)),
        EveryCondition => Elements(node, node.Truth),
        CountCondition count => CountedElements(node, count.Comparison),
        ExtremeCondition => node.Children.Where(child => !child.IsOutside),
        _ => node.Children,
    };

    private static IEnumerable<TraceNode> Elements(TraceNode node, Truth truth) =>
        node.Children.Where(child => child.Truth == truth && !child.IsOutside);

    /// <summary>Those that count; and where more were needed, also those that were looked at and do not count.</summary>
    private static IEnumerable<TraceNode> CountedElements(TraceNode node, Comparison comparison)
    {
        var isShort = node.Truth != Truth.True && comparison is Comparison.AtLeast or Comparison.MoreThan;
        return node.Children.Where(child => child.Truth != Truth.False || (isShort && !child.IsOutside));
    }

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
