using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>How many there are, as far as the record tells.</summary>
/// <param name="Low">So many surely.</param>
/// <param name="High">So many at most; null when there is no limit.</param>
internal readonly record struct Interval(int Low, int? High)
{
    /// <summary>How many of these are true.</summary>
    public static Interval Of(IEnumerable<Truth> truths)
    {
        var all = truths.ToList();
        return new Interval(all.Count(truth => truth == Truth.True), all.Count(truth => truth != Truth.False));
    }

    /// <summary>For how many elements something holds.</summary>
    public static Interval OfElements(ElementList list, Func<ListElement, Truth> holds)
    {
        var shown = Of(list.Elements.Select(holds));
        return list.MayHaveMore ? shown with { High = null } : shown;
    }

    public Truth Compare(Comparison comparison, decimal limit) => Kleene.Compare(this.Low, this.High, comparison, limit);
}
