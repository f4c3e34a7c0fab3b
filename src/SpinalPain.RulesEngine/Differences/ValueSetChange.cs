using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of a list of codes.</summary>
public sealed record ValueSetChange
{
    /// <summary>Its id; the old one when it is gone.</summary>
    public required string Id { get; init; }

    /// <summary>The id that it had, where that was another; else null.</summary>
    public string? OldId { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it takes in more codes or fewer.</summary>
    public required ScopeChange Scope { get; init; }

    /// <summary>Codes as they are written that were not in it.</summary>
    public required ImmutableArray<string> Added { get; init; }

    /// <summary>Codes as they were written that are no longer in it, or not all of them.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>Words that changed: title, source, system, and codes that another covers.</summary>
    public required ImmutableArray<WordingChange> Wording { get; init; }

    /// <summary>Ids of the criteria and policies whose conditions read it.</summary>
    public required ImmutableArray<string> UsedBy { get; init; }
}
