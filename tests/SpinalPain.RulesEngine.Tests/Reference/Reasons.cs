using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What stands beside an answer, in order.</summary>
/// <param name="Facts">Every fact that decided, each once.</param>
/// <param name="Contradicting">Those of them that contradict one another.</param>
/// <param name="Measurements">The measurements.</param>
/// <param name="Contradictions">The contradictions.</param>
internal sealed record Reasons(ImmutableArray<Noted> Facts, ImmutableArray<Noted> Contradicting, ImmutableArray<Measurement> Measurements, ImmutableArray<string> Contradictions)
{
    private const int MostShown = 50;

    public ImmutableArray<Evidence> Evidence => [.. this.Facts.Take(MostShown).Select(fact => fact.Evidence)];

    public static Reasons Of(params IEnumerable<Finding> trees)
    {
        var findings = trees.SelectMany(Deciding.Walk).ToList();
        return new Reasons(
            [.. findings.SelectMany(finding => finding.Facts).DistinctBy(Key)],
            [.. findings.Where(finding => !finding.Contradictions.IsEmpty).SelectMany(finding => finding.Facts.Concat(Deciding.PartsOf(finding).SelectMany(Nearest)))],
            [.. findings.SelectMany(finding => finding.Measurements).Distinct().Take(MostShown)],
            [.. findings.SelectMany(finding => finding.Contradictions).Distinct()]);
    }

    /// <summary>The facts to ask for: what is open and then what contradicts itself, else the first list, else everything.</summary>
    public IEnumerable<Evidence> ToAskFor()
    {
        var wanting = this.Facts.Where(fact => fact.IsOpen).Concat(this.Contradicting).DistinctBy(Key).ToList();
        var lists = this.Facts.Where(fact => fact.IsList).Take(1).ToList();
        var asked = wanting.Count > 0 ? wanting : lists.Count > 0 ? lists : [.. this.Facts];
        return asked.Take(MostShown).Select(fact => fact.Evidence);
    }

    /// <summary>The facts of a part, or of its parts when it reads nothing itself; of an element both.</summary>
    private static IEnumerable<Noted> Nearest(Finding part)
    {
        var below = Deciding.PartsOf(part).SelectMany(Nearest);
        return part is ElementFinding ? part.Facts.Concat(below)
            : part.Facts.IsEmpty ? below
            : part.Facts;
    }

    private static (string Fact, string At) Key(Noted noted) => (noted.Evidence.Fact, noted.Evidence.At);
}
