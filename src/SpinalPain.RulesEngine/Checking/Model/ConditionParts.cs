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
