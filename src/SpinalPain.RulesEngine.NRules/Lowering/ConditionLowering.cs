using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>
/// Turns checked conditions into functions of what a rule matched, as docs/pack-format.md reads under "Conditions" and "Truth".
/// Shares with the compiled engine the tables of truth and the calendar, and nothing else.
/// </summary>
internal static class ConditionLowering
{
    public static Lowered Lower(Condition condition) => condition switch
    {
        AllCondition all => Together(all.Operands, Truths.All),
        AnyCondition any => Together(any.Operands, Truths.Any),
        FirstKnownCondition firstKnown => Together(firstKnown.Operands, Truths.FirstKnown),
        AgreeCondition agree => Together(agree.Operands, Truths.Agree),
        NotCondition not => Not(Lower(not.Operand)),
        AtLeastCondition atLeast => AtLeast(atLeast),
        DefinitionCondition use => scope => scope.TruthOf(use.Definition),
        IncludesCondition includes => IncludesLowering.Lower(includes),
        DateCondition or WindowCondition or ElapsedCondition => DateLowering.Lower(condition),
        CountCondition count => CountLowering.Lower(count),
        ExtremeCondition extreme => ExtremeLowering.Lower(extreme),
        ListCondition list => ListLowering.Lower(list),
        ImprovementCondition improvement => ImprovementLowering.Lower(improvement),
        _ => FactTestLowering.Lower(condition),
    };

    /// <summary>For each element of the list of the record at the bottom of a subset, whether it is in the subset; nothing when that list is absent.</summary>
    public static Func<MatchedScope, ImmutableArray<Truth>> LowerSubset(SubsetDefinition subset)
    {
        var elements = ElementList.Of(subset.From, subset.Element, Lower(subset.Where));
        return scope => [.. elements(scope).Elements.Select(element => element.IsIn)];
    }

    private static Lowered Together(ImmutableArray<Condition> operands, Func<IEnumerable<Truth>, Truth> combine)
    {
        Lowered[] parts = [.. operands.Select(Lower)];
        return scope => combine(parts.Select(part => part(scope)));
    }

    private static Lowered Not(Lowered operand) => scope => Kleene.Not(operand(scope));

    private static Lowered AtLeast(AtLeastCondition condition)
    {
        Lowered[] parts = [.. condition.Operands.Select(Lower)];
        return scope => Interval.Of(parts.Select(part => part(scope))).Compare(Comparison.AtLeast, scope.Threshold(condition.Minimum));
    }
}
