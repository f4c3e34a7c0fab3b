using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The answer for one line. Two answers are equal when they say the same.</summary>
public sealed record LineDetermination
{
    /// <summary>Id of the line in the episode.</summary>
    public required string LineId { get; init; }

    /// <summary>CPT or HCPCS code of the line.</summary>
    public required string Code { get; init; }

    /// <summary>The date of service, whose thresholds were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The pack that the line was judged by; null when a library has none for the line, and <see cref="Reason"/> says why.</summary>
    public required PackIdentity? Pack { get; init; }

    /// <summary>The outcome.</summary>
    public required CoverageOutcome Outcome { get; init; }

    /// <summary>
    /// Why no policy governs the line, which policy may or may not govern it, or why no pack could be chosen; null when there is no doubt.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the policies that govern the line, in the order of the pack.</summary>
    public required ImmutableArray<string> Policies { get; init; }

    /// <summary>The criteria of those policies, each once, in the order of the pack.</summary>
    public required ImmutableArray<CriterionResult> Criteria { get; init; }

    /// <summary>Whether another answer says the same.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>True when every part is equal, lists element by element.</returns>
    public bool Equals(LineDetermination? other) =>
        other is not null
        && this.LineId == other.LineId
        && this.Code == other.Code
        && this.AsOf == other.AsOf
        && this.Pack == other.Pack
        && this.Outcome == other.Outcome
        && this.Reason == other.Reason
        && this.Policies.AsSpan().SequenceEqual(other.Policies.AsSpan())
        && this.Criteria.AsSpan().SequenceEqual(other.Criteria.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this.LineId, this.Code, this.AsOf, this.Outcome);
}
