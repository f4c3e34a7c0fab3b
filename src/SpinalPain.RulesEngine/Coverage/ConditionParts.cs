using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>What stands within a condition.</summary>
internal static class ConditionParts
{
    /// <summary>The conditions written directly within one, in the order of the file format; those of a definition are not within its use.</summary>
    public static IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        AllCondition all => all.Operands,
        AnyCondition any => any.Operands,
        NotCondition not => [not.Operand],
        AtLeastCondition atLeast => atLeast.Operands,
        FirstKnownCondition firstKnown => firstKnown.Operands,
        AgreeCondition agree => agree.Operands,
        EveryCondition every => Present(every.Where, every.Satisfies),
        ExtremeCondition extreme => Present(extreme.Where, extreme.Satisfies),
        ListCondition list => Present(list.Where),
        _ => [],
    };

    /// <summary>The definitions that a condition itself uses.</summary>
    public static IEnumerable<Definition> DefinitionsOf(Condition condition) => condition switch
    {
        DefinitionCondition use => [use.Definition],
        ListCondition list => SubsetsOf(list.List),
        _ => [],
    };

    /// <summary>The thresholds that a condition compares something with.</summary>
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

    private static IEnumerable<Condition> Present(params Condition?[] conditions) => conditions.OfType<Condition>();
}
