using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>first</c> and <c>last</c> by date.</summary>
internal static class ExtremeLowering
{
    public static Lowered Lower(ExtremeCondition condition)
    {
        var elements = ElementList.Of(condition);
        var satisfies = ConditionLowering.Lower(condition.Satisfies);
        return scope =>
        {
            var list = elements(scope);
            return list.MayHaveMore ? Truth.Unknown : Truths.Same(Answers(list, condition, satisfies));
        };
    }

    /// <summary>All that the answer may be: what each element says that could be the extreme one, and false where there may be none at all.</summary>
    private static IEnumerable<Truth> Answers(ElementList list, ExtremeCondition condition, Lowered satisfies)
    {
        var possible = list.Elements
            .Where(element => element.IsIn != Truth.False)
            .Select(element => (Element: element, Date: element.Scope.Date(condition.By)))
            .ToList();
        var sure = possible.Where(one => one.Element.IsIn == Truth.True).ToList();
        var extreme = condition.IsLast ? sure.Max(one => one.Date) : sure.Min(one => one.Date);
        var answers = possible
            .Where(one => one.Date is not { } date || extreme is not { } known || (condition.IsLast ? date >= known : date <= known))
            .Select(one => satisfies(one.Element.Scope));
        return sure.Count > 0 ? answers : answers.Append(Truth.False);
    }
}
