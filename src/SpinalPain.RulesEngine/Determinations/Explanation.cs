using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The condition tree of one criterion for one line, with what each condition came to.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="Pack">The pack that holds the criterion.</param>
/// <param name="Criterion">The result of the criterion.</param>
/// <param name="AppliesWhen">The tree that tells whether it applies, or null when it always does.</param>
/// <param name="When">The tree of the criterion itself; null when it was not evaluated.</param>
public sealed record Explanation(string LineId, PackIdentity Pack, CriterionResult Criterion, ExplanationNode? AppliesWhen, ExplanationNode? When);

/// <summary>One condition and what it came to.</summary>
public sealed record ExplanationNode
{
    /// <summary>Number of the condition in the pack.</summary>
    public required int ConditionId { get; init; }

    /// <summary>The condition in words, such as "earlier.kind is radiofrequencyAblation".</summary>
    public required string Text { get; init; }

    /// <summary>What it came to.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The contradictions in the record that it found itself, one sentence each.</summary>
    public required ImmutableArray<string> Contradictions { get; init; }

    /// <summary>The element that it was asked of, such as "episode.procedures[0]"; null outside of lists.</summary>
    public string? Element { get; init; }

    /// <summary>The facts that it read itself.</summary>
    public required ImmutableArray<Evidence> Facts { get; init; }

    /// <summary>The thresholds that it read itself.</summary>
    public required ImmutableArray<ParameterReading> Parameters { get; init; }

    /// <summary>The measurements that it made itself.</summary>
    public required ImmutableArray<Measurement> Measurements { get; init; }

    /// <summary>The conditions within it, for lists once for each element.</summary>
    public required ImmutableArray<ExplanationNode> Children { get; init; }
}
