using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of a policy.</summary>
public sealed record PolicyChange
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Codes that it governs now and did not.</summary>
    public required ImmutableArray<string> CodesAdded { get; init; }

    /// <summary>Codes that it governed and does not now.</summary>
    public required ImmutableArray<string> CodesRemoved { get; init; }

    /// <summary>Whether its condition lets it govern more lines of its codes or fewer.</summary>
    public required ScopeChange Governs { get; init; }

    /// <summary>That condition in words where it is written in another way, else null.</summary>
    public ConditionChange? Condition { get; init; }

    /// <summary>Ids of criteria that it requires now and did not.</summary>
    public required ImmutableArray<string> RequiresAdded { get; init; }

    /// <summary>Ids of criteria that it required and does not now.</summary>
    public required ImmutableArray<string> RequiresRemoved { get; init; }

    /// <summary>Words that changed: title, source.</summary>
    public required ImmutableArray<WordingChange> Wording { get; init; }

    /// <summary>Where it stands in the old pack, or null.</summary>
    public SourceLocation? OldLocation { get; init; }

    /// <summary>Where it stands in the new pack, or null.</summary>
    public SourceLocation? NewLocation { get; init; }
}
