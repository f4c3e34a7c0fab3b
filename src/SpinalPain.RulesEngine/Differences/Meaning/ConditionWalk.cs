using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>What a condition is made of.</summary>
internal static class ConditionWalk
{
    /// <summary>The conditions directly within one, each with the member that it stands under where an operator has several.</summary>
    public static IEnumerable<(string? Member, Condition Condition)> Children(Condition condition)
    {
        var operands = condition switch
        {
            AllCondition all => all.Operands,
            AnyCondition any => any.Operands,
            AtLeastCondition atLeast => atLeast.Operands,
            FirstKnownCondition first => first.Operands,
            AgreeCondition agree => agree.Operands,
            NotCondition not => [not.Operand],
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

    /// <summary>A condition and all within it, those of the definitions that it uses too.</summary>
    /// <param name="root">The condition, or null for none.</param>
    /// <param name="definitions">Takes the definitions on the way.</param>
    public static IEnumerable<Condition> Everything(Condition? root, ISet<Definition> definitions)
    {
        var open = new Stack<Condition>(root is null ? [] : [root]);
        while (open.TryPop(out var condition))
        {
            yield return condition;
            foreach (var (_, child) in Children(condition).Reverse())
            {
                open.Push(child);
            }

            if (condition is DefinitionCondition { Definition: var definition } && definitions.Add(definition))
            {
                open.Push(definition.When);
            }

            foreach (var where in Subsets((condition as ListCondition)?.List, definitions))
            {
                open.Push(where);
            }
        }
    }

    /// <summary>The conditions of the subsets that a list goes through and that are not yet known.</summary>
    public static IEnumerable<Condition> Subsets(ListOperand? list, ISet<Definition> definitions)
    {
        for (; list is SubsetList { Subset: var subset }; list = subset.From)
        {
            if (definitions.Add(subset))
            {
                yield return subset.Where;
            }
        }
    }

    /// <summary>The thresholds that a condition itself compares with.</summary>
    public static IEnumerable<Parameter> Parameters(Condition condition) => condition switch
    {
        AtLeastCondition atLeast => [atLeast.Minimum],
        NumberCondition { Operand: ParameterOperand operand } => [operand.Parameter],
        WindowCondition window => [window.Length],
        ElapsedCondition elapsed => [elapsed.Duration],
        CountCondition count => [count.Limit],
        ImprovementCondition { SustainedFor: { } time } improvement => [improvement.AtLeast, time],
        ImprovementCondition improvement => [improvement.AtLeast],
        _ => [],
    };
}
