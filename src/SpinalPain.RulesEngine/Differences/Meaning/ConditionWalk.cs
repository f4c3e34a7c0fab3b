using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>The way through a condition and the definitions that it uses.</summary>
internal static class ConditionWalk
{
    /// <summary>A condition and all within it, those of the definitions that it uses too.</summary>
    /// <param name="root">The condition, or null for none.</param>
    /// <param name="definitions">Takes the definitions on the way.</param>
    public static IEnumerable<Condition> Everything(Condition? root, ISet<Definition> definitions)
    {
        var open = new Stack<Condition>(root is null ? [] : [root]);
        while (open.TryPop(out var condition))
        {
            yield return condition;
            foreach (var child in ConditionParts.Of(condition).Reverse())
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
}
