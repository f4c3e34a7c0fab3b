using System.Diagnostics;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>some</c>, <c>none</c> and <c>every</c>, all of which follow from counting.</summary>
internal static class ListLowering
{
    public static Lowered Lower(ListCondition condition)
    {
        var elements = ElementList.Of(condition);
        return condition switch
        {
            SomeCondition => scope => Interval.OfElements(elements(scope), element => element.IsIn).Compare(Comparison.AtLeast, 1),
            NoneCondition => scope => Interval.OfElements(elements(scope), element => element.IsIn).Compare(Comparison.LessThan, 1),
            EveryCondition every => Every(elements, ConditionLowering.Lower(every.Satisfies)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>No element for which "where" holds and "satisfies" does not.</summary>
    private static Lowered Every(Func<MatchedScope, ElementList> elements, Lowered satisfies) => scope =>
        Interval.OfElements(elements(scope), element => Kleene.And(element.IsIn, Kleene.Not(satisfies(element.Scope)))).Compare(Comparison.LessThan, 1);
}
