using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>How one criterion stands for one line, and why.</summary>
public sealed record CriterionResult
{
    /// <summary>Id of the criterion.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading, with the thresholds in force.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the items that it decides.</summary>
    public required ImmutableArray<string> Covers { get; init; }

    /// <summary>The source that it cites.</summary>
    public required PackSource Source { get; init; }

    /// <summary>How it stands.</summary>
    public required CriterionStatus Status { get; init; }

    /// <summary>What follows when it is not met.</summary>
    public required Consequence Consequence { get; init; }

    /// <summary>The facts that decided it, or that are missing when it is unknown.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The thresholds that it read.</summary>
    public required ImmutableArray<ParameterReading> Parameters { get; init; }

    /// <summary>How far measured values are from their thresholds.</summary>
    public required ImmutableArray<Measurement> Measurements { get; init; }

    /// <summary>Contradictions in the record that made it unknown, one sentence each.</summary>
    public required ImmutableArray<string> Contradictions { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Message { get; init; }
}
