namespace SpinalPain.RulesEngine.Checking;

/// <summary>What a condition is made of, for everything that walks through the conditions of a pack.</summary>
internal static class ConditionParts
{
    /// <summary>The conditions written directly within one, in the order of the file format; those of a definition are not within its use.</summary>
    public static IEnumerable<Condition> Of(Condition condition) => Named(condition).Select(part => part.Condition);

    /// <summary>The same, each with the member that it stands under where an operator has several.</summary>
    public static IEnumerable<(string? Member, Condition Condition)> Named(Condition condition)
    {
        var operands = condition switch
        {
            AllCondition all => all.Operands,
            AnyCondition any => any.Operands,
            NotCondition not => [not.Operand],
            AtLeastCondition atLeast => atLeast.Operands,
            FirstKnownCondition firstKnown => firstKnown.Operands,
            AgreeCondition agree => agree.Operands,
            _ => [],
        };
        foreach (var operand in operands)
        {
            yield return (null, operand);
        }

        if (condition is ListCondition { Where: { } where })
        {
            yield return ("where", where);
        }

        if (((condition as EveryCondition)?.Satisfies ?? (condition as ExtremeCondition)?.Satisfies) is { } satisfies)
        {
            yield return ("satisfies", satisfies);
        }
    }

    /// <summary>A condition and all conditions within it; those of definitions are not.</summary>
    public static IEnumerable<Condition> Within(Condition condition) => Of(condition).SelectMany(Within).Prepend(condition);

    /// <summary>The facts that a condition itself names, lists by the list of the record. A form without a row here is an error, so that none is left out.</summary>
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
        CountCondition { DistinctBy: { } by } count => [count.List.Path, by],
        ExtremeCondition extreme => [extreme.List.Path, extreme.By],
        ListCondition list => [list.List.Path],
        _ => throw new InvalidOperationException($"Nobody knows what {condition.GetType().Name} reads."),
    };

    /// <summary>The definitions that a condition itself uses.</summary>
    public static IEnumerable<Definition> DefinitionsOf(Condition condition) => condition switch
    {
        DefinitionCondition use => [use.Definition],
        ListCondition list => SubsetsOf(list.List),
        _ => [],
    };

    /// <summary>The thresholds that a condition itself compares something with.</summary>
    public static IEnumerable<Parameter> ParametersOf(Condition condition) => condition switch
    {
        AtLeastCondition atLeast => [atLeast.Minimum],
        NumberCondition { Operand: ParameterOperand operand } => [operand.Parameter],
        WindowCondition window => [window.Length],
        ElapsedCondition elapsed => [elapsed.Duration],
        CountCondition count => [count.Limit],
        ImprovementCondition { SustainedFor: { } duration } improvement => [improvement.AtLeast, duration],
        ImprovementCondition improvement => [improvement.AtLeast],
        _ => [],
    };

    /// <summary>The subset that a list names, if it names one.</summary>
    public static IEnumerable<SubsetDefinition> SubsetsOf(ListOperand list) => list is SubsetList { Subset: var subset } ? [subset] : [];
}
