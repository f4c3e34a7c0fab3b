using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What stands beside an answer, in order.</summary>
/// <param name="Facts">Every fact that decided, each once.</param>
/// <param name="Measurements">The measurements.</param>
/// <param name="Contradictions">The contradictions.</param>
internal sealed record Reasons(ImmutableArray<Reason> Facts, ImmutableArray<Measurement> Measurements, ImmutableArray<string> Contradictions)
{
    private const int MostShown = 50;

    public ImmutableArray<Evidence> Evidence => [.. this.Facts.Take(MostShown).Select(fact => fact.Noted.Evidence)];

    public static Reasons Of(params IEnumerable<Finding> trees)
    {
        var findings = trees.SelectMany(Deciding.Walk).ToList();
        var torn = findings.Where(finding => !finding.Contradictions.IsEmpty)
            .SelectMany(Deciding.Walk)
            .SelectMany(finding => finding.Facts)
            .Select(Key)
            .ToHashSet();
        return new Reasons(
            [.. findings.SelectMany(finding => finding.Facts).DistinctBy(Key).Select(fact => new Reason(fact, torn.Contains(Key(fact))))],
            [.. findings.SelectMany(finding => finding.Measurements).Distinct().Take(MostShown)],
            [.. findings.SelectMany(finding => finding.Contradictions).Distinct()]);
    }

    /// <summary>The facts to ask for: what is open or contradicts itself, else the first list, else everything.</summary>
    public IEnumerable<Evidence> ToAskFor()
    {
        var open = this.Facts.Where(fact => fact.Noted.IsOpen || fact.IsContradicted).ToList();
        var lists = this.Facts.Where(fact => fact.Noted.IsList).Take(1).ToList();
        var asked = open.Count > 0 ? open : lists.Count > 0 ? lists : [.. this.Facts];
        return asked.Take(MostShown).Select(fact => fact.Noted.Evidence);
    }

    private static (string Fact, string At) Key(Noted noted) => (noted.Evidence.Fact, noted.Evidence.At);
}

/// <summary>A fact that decided.</summary>
/// <param name="Noted">The fact.</param>
/// <param name="IsContradicted">Whether it is one of several that contradict one another.</param>
internal sealed record Reason(Noted Noted, bool IsContradicted);
