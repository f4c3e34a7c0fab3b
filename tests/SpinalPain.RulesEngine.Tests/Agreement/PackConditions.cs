using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Coverage;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The conditions of a pack, and what each of them reads.</summary>
internal static class PackConditions
{
    /// <summary>Every condition of every policy, criterion and definition.</summary>
    public static IEnumerable<Condition> All(CheckedPack pack) => ConditionOwner.Of(pack).SelectMany(owner => Within(owner.Root));

    /// <summary>The facts that a condition itself names; a form without a row here is an error, so that none is left out.</summary>
    public static IEnumerable<FactPath> PathsOf(Condition condition) => condition switch
    {
        AllCondition or AnyCondition or NotCondition or AtLeastCondition or FirstKnownCondition or AgreeCondition or DefinitionCondition or ImprovementCondition => [],
        BooleanCondition boolean => [boolean.Subject],
        CodeCondition code => [code.Subject],
        TextCondition text => [text.Subject],
        SameFactCondition same => [same.Subject, same.Other],
        ValueSetCondition valueSet => [valueSet.Subject],
        IncludesCondition includes => [includes.Subject, .. new[] { includes.Value, includes.List }.OfType<FactPath>()],
        NumberCondition { Operand: FactOperand other } number => [number.Subject, other.Path],
        NumberCondition number => [number.Subject],
        DateCondition date => [date.Subject, date.Other],
        WindowCondition window => [window.Subject, window.Before],
        RecordedCondition recorded => [recorded.Subject],
        FormatCondition format => [format.Subject],
        ElapsedCondition elapsed => [elapsed.From, elapsed.To],
        CountCondition { DistinctBy: { } by } count => [.. ListOf(count.List), by],
        ExtremeCondition extreme => [.. ListOf(extreme.List), extreme.By],
        ListCondition list => ListOf(list.List),
        _ => throw new InvalidOperationException($"Nobody knows what {condition.GetType().Name} reads."),
    };

    /// <summary>The list of the record that an operator looks through, below all subsets.</summary>
    public static FactPath[] ListOf(ListOperand list) => list switch
    {
        PathList path => [path.Path],
        SubsetList subset => ListOf(subset.Subset.From),
        _ => throw new InvalidOperationException($"Nobody knows the list of {list.GetType().Name}."),
    };

    /// <summary>A condition and every condition within it, those of definitions not included.</summary>
    public static IEnumerable<Condition> Within(Condition condition) => ConditionParts.Of(condition).SelectMany(Within).Prepend(condition);
}
