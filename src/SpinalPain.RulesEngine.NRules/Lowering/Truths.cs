using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What several truths come to together.</summary>
internal static class Truths
{
    public static Truth All(IEnumerable<Truth> truths) => truths.Aggregate(Truth.True, Kleene.And);

    public static Truth Any(IEnumerable<Truth> truths) => truths.Aggregate(Truth.False, Kleene.Or);

    /// <summary>The first that is not unknown.</summary>
    public static Truth FirstKnown(IEnumerable<Truth> truths) =>
        truths.Where(truth => truth != Truth.Unknown).DefaultIfEmpty(Truth.Unknown).First();

    /// <summary>What all that are known say; unknown when they contradict each other or when none is known.</summary>
    public static Truth Agree(IEnumerable<Truth> truths) => Same(truths.Where(truth => truth != Truth.Unknown));

    /// <summary>The one truth that all are; unknown when they differ or when there is none.</summary>
    public static Truth Same(IEnumerable<Truth> truths) => truths.Distinct().Take(2).ToList() is [var only] ? only : Truth.Unknown;
}
