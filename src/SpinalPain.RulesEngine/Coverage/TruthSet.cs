using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>The truths that a condition can come to.</summary>
[Flags]
internal enum TruthSet
{
    None = 0,
    True = 1,
    False = 2,
    Unknown = 4,
    Known = True | False,
    All = True | False | Unknown,
}

/// <summary>Sets of truths under the tables of strong Kleene logic, each condition taken by itself.</summary>
internal static class TruthSets
{
    public static TruthSet Of(Truth truth) => truth switch
    {
        Truth.True => TruthSet.True,
        Truth.False => TruthSet.False,
        _ => TruthSet.Unknown,
    };

    public static bool Has(this TruthSet set, TruthSet truth) => (set & truth) != 0;

    public static TruthSet If(bool isPossible, TruthSet truth) => isPossible ? truth : TruthSet.None;

    public static TruthSet Not(TruthSet set) =>
        If(set.Has(TruthSet.False), TruthSet.True) | If(set.Has(TruthSet.True), TruthSet.False) | (set & TruthSet.Unknown);

    public static TruthSet And(params IEnumerable<TruthSet> sets)
    {
        var all = sets.ToList();
        return If(all.TrueForAll(set => set.Has(TruthSet.True)), TruthSet.True)
            | If(all.Exists(set => set.Has(TruthSet.False)), TruthSet.False)
            | If(all.TrueForAll(set => set.Has(TruthSet.True | TruthSet.Unknown)) && all.Exists(set => set.Has(TruthSet.Unknown)), TruthSet.Unknown);
    }

    public static TruthSet Or(params IEnumerable<TruthSet> sets) => Not(And(sets.Select(Not)));
}
