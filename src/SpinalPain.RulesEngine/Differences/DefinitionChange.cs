using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of a definition. By itself it decides nothing: what it changes is told of the criteria that use it.</summary>
public sealed record DefinitionChange
{
    /// <summary>Its id; the old one when it is gone.</summary>
    public required string Id { get; init; }

    /// <summary>The id that it had, where that was another; else null.</summary>
    public string? OldId { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it holds for more or takes more elements, or for fewer.</summary>
    public required ScopeChange Scope { get; init; }

    /// <summary>It in words where it is written in another way and means something else, else null.</summary>
    public ConditionChange? Condition { get; init; }

    /// <summary>Words that changed: title.</summary>
    public required ImmutableArray<WordingChange> Wording { get; init; }

    /// <summary>Ids of the criteria and policies that use it.</summary>
    public required ImmutableArray<string> UsedBy { get; init; }
}
