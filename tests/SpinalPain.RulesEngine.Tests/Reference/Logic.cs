using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Strong Kleene logic, by counting.</summary>
internal static class Logic
{
    public static Truth Of(bool truth) => truth ? Truth.True : Truth.False;

    public static Truth All(params IEnumerable<Truth> truths)
    {
        var list = truths.ToList();
        return list.Contains(Truth.False) ? Truth.False : list.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;
    }

    public static Truth Any(params IEnumerable<Truth> truths)
    {
        var list = truths.ToList();
        return list.Contains(Truth.True) ? Truth.True : list.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False;
    }

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>Several sources of one answer: those that know must say the same.</summary>
    public static Truth Agree(params IEnumerable<Truth> truths)
    {
        var known = truths.Where(truth => truth != Truth.Unknown).Distinct().ToList();
        return known is [var same] ? same : Truth.Unknown;
    }

    public static bool Contradict(params IEnumerable<Truth> truths)
    {
        var list = truths.ToList();
        return list.Contains(Truth.True) && list.Contains(Truth.False);
    }

    /// <summary>What a comparison came to, as a measurement says it.</summary>
    public static bool? Holds(this Truth truth) => truth == Truth.Unknown ? null : truth == Truth.True;
}
