using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>The elements that an operator looks through, for one scope.</summary>
/// <param name="Elements">All elements of the list of the record, also those that are not among what the operator looks for.</param>
/// <param name="MayHaveMore">Whether the list is absent or incomplete.</param>
internal sealed record ElementList(ImmutableArray<ListElement> Elements, bool MayHaveMore)
{
    private static ElementList Absent { get; } = new([], MayHaveMore: true);

    /// <summary>The elements that an operator of lists looks through.</summary>
    public static Func<MatchedScope, ElementList> Of(ListCondition condition) =>
        Of(condition.List, condition.Element, condition.Where is { } where ? ConditionLowering.Lower(where) : null);

    /// <summary>The elements of a list, each with whether it is in the subset, if there is one, and <paramref name="where"/> holds for it.</summary>
    public static Func<MatchedScope, ElementList> Of(ListOperand operand, Binding binding, Lowered? where) => scope =>
    {
        if (scope.List(operand.Path) is not { } list)
        {
            return Absent;
        }

        // The name of an element that is no record stands for a place in the list.
        var elements = Enumerable.Range(0, list.Count).Select(place =>
            At(place, operand, where, scope.With(binding.Slot, binding.Record is null ? list : list.RecordAt(place), place)));
        return new ElementList([.. elements], list.IsIncomplete);
    };

    private static ListElement At(int place, ListOperand operand, Lowered? where, MatchedScope scope)
    {
        var member = operand is SubsetList { Subset: var subset } ? scope.Membership(subset, place) : Truth.True;
        return new ListElement(scope, where is null ? member : Kleene.And(member, where(scope)));
    }
}

/// <summary>One element.</summary>
/// <param name="Scope">The scope in which the name of the operator stands for it.</param>
/// <param name="IsIn">Whether it is among those that the operator looks for.</param>
internal readonly record struct ListElement(MatchedScope Scope, Truth IsIn);
