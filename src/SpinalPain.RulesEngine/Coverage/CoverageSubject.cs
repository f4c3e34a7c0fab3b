using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>A criterion, a condition, a value of a threshold or an item, and what the cases show of it.</summary>
public sealed record CoverageSubject
{
    /// <summary>What it is.</summary>
    public required CoverageKind Kind { get; init; }

    /// <summary>Id of the criterion, the parameter or the item; of a condition the id of the policy, criterion or definition that holds it.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the pack; null for a value of a threshold and an item.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Of a condition, what holds it: "policy", "criterion" or "definition", and the member of it, such as "criterion when"; else null.</summary>
    public string? Part { get; init; }

    /// <summary>Of a condition, how many others it stands within; else 0.</summary>
    public int Depth { get; init; }

    /// <summary>What the cases should show of it.</summary>
    public required ImmutableArray<CoverageState> States { get; init; }

    /// <summary>Of a value of a threshold, each place that compares something with it; else empty.</summary>
    public ImmutableArray<CoverageSubject> Places { get; init; } = [];

    /// <summary>Of an item, the ids of the criteria that cover it; else empty.</summary>
    public ImmutableArray<string> CoveredBy { get; init; } = [];

    /// <summary>Of a value of a threshold, the first date of service that it holds for; else null.</summary>
    public DateOnly? From { get; init; }
}
