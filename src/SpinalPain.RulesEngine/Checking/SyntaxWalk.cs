using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Walks conditions as written. The reader bounds their depth, so recursion is safe.</summary>
internal static class SyntaxWalk
{
    /// <summary>The conditions directly within a condition.</summary>
    public static IEnumerable<ConditionSyntax> PartsOf(ConditionSyntax syntax) => syntax switch
    {
        GroupSyntax group => group.Operands,
        NotSyntax not => [not.Operand],
        AtLeastSyntax atLeast => atLeast.Operands,
        ListSyntax list => new[] { list.Where, list.Satisfies }.OfType<ConditionSyntax>(),
        _ => [],
    };

    /// <summary>The id of the definition that a condition itself names, or null.</summary>
    public static string? DefinitionOf(ConditionSyntax syntax) => syntax switch
    {
        DefinitionSyntax definition => definition.Definition.Value,
        ListSyntax list => list.List.Definition?.Value,
        _ => null,
    };

    /// <summary>The ids of the definitions that a definition names, in order; one may stand more than once.</summary>
    public static IEnumerable<string> DefinitionsOf(DefinitionDocument definition) => definition switch
    {
        SubsetDefinitionDocument { From.Definition: { } from } subset => DefinitionsOf(subset.Where).Prepend(from.Value),
        SubsetDefinitionDocument subset => DefinitionsOf(subset.Where),
        ConditionDefinitionDocument condition => DefinitionsOf(condition.When),
        _ => [],
    };

    private static IEnumerable<string> DefinitionsOf(ConditionSyntax syntax)
    {
        if (DefinitionOf(syntax) is { } id)
        {
            yield return id;
        }

        foreach (var inner in PartsOf(syntax).SelectMany(DefinitionsOf))
        {
            yield return inner;
        }
    }
}
