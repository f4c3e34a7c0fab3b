using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>count</c>, of elements or of different dates.</summary>
internal static class CountLowering
{
    public static Lowered Lower(CountCondition condition)
    {
        var elements = ElementList.Of(condition);
        Func<ElementList, Interval> count = condition.DistinctBy is { } date
            ? list => DifferentDates(list, date)
            : list => Interval.OfElements(list, element => element.IsIn);
        return scope => count(elements(scope)).Compare(condition.Comparison, scope.Threshold(condition.Limit));
    }

    /// <summary>
    /// An element without a date has some date: of its own, or one that is counted already. So the first such element that is surely in
    /// the list is one date where no other is known, and each may be one more.
    /// </summary>
    private static Interval DifferentDates(ElementList list, FactPath path)
    {
        var possible = list.Elements
            .Where(element => element.IsIn != Truth.False)
            .Select(element => (element.IsIn, Date: element.Scope.Date(path)))
            .ToList();
        var sure = possible.Where(element => element.IsIn == Truth.True).ToList();
        var low = Math.Max(Different(sure.Select(element => element.Date)), sure.Count > 0 ? 1 : 0);
        var high = Different(possible.Select(element => element.Date)) + possible.Count(element => element.Date is null);
        return new Interval(low, list.MayHaveMore ? null : high);
    }

    private static int Different(IEnumerable<DateOnly?> dates) => dates.OfType<DateOnly>().Distinct().Count();
}
