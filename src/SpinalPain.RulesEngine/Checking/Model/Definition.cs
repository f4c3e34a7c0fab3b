using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A condition or a subset of a list under a name.</summary>
internal abstract class Definition
{
    /// <summary>Its place among the definitions of the pack, from 0.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>A named condition.</summary>
internal sealed class ConditionDefinition : Definition
{
    public required Condition When { get; init; }
}

/// <summary>A named subset of a list.</summary>
internal sealed class SubsetDefinition : Definition
{
    public required ListOperand From { get; init; }

    public required Binding Element { get; init; }

    public required Condition Where { get; init; }
}
