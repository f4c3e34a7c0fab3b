using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>What a pack says of itself.</summary>
public sealed record PackManifest
{
    /// <summary>Identity of the policy across versions, such as "cgs-spinal-pain".</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the pack.</summary>
    public required string Version { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>Payer whose policy it is.</summary>
    public required string Payer { get; init; }

    /// <summary>States where it holds, as two capital letters.</summary>
    public required ImmutableArray<string> Jurisdictions { get; init; }

    /// <summary>First date of service that it judges.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last date of service that it judges, or null when it has no end.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>Whether it is a draft, active or retired.</summary>
    public required PackStatus Status { get; init; }

    /// <summary>The documents that its criteria cite.</summary>
    public required ImmutableArray<PackSource> Sources { get; init; }

    /// <summary>The obligations of the source text.</summary>
    public required ImmutableArray<PolicyItem> Items { get; init; }

    /// <summary>The readings chosen where the text is open.</summary>
    public required ImmutableArray<PackReading> Readings { get; init; }

    /// <summary>The payer-specific facts that it declares.</summary>
    public ImmutableArray<PackExtension> Extensions { get; init; } = [];

    /// <summary>Whether the pack is in force on a date.</summary>
    internal bool IsInForce(DateOnly date) => date >= this.EffectiveFrom && !(date > this.EffectiveUntil);
}
