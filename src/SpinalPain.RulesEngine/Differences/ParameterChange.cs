using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of a threshold.</summary>
public sealed record ParameterChange
{
    /// <summary>Its id; the old one when it is gone.</summary>
    public required string Id { get; init; }

    /// <summary>The id that it had, where that was another; else null.</summary>
    public string? OldId { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its values that changed, in order of date.</summary>
    public required ImmutableArray<ParameterValueChange> Values { get; init; }

    /// <summary>Words that changed: title, allowed range, and source and reason of values that stayed.</summary>
    public required ImmutableArray<WordingChange> Wording { get; init; }

    /// <summary>Ids of the criteria and policies whose conditions read it, in the new pack and, when it is gone, in the old one.</summary>
    public required ImmutableArray<string> UsedBy { get; init; }
}
