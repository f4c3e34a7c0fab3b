using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>
/// What changed in meaning between two packs, and what changed in words only. Layout, the order of things, names of bindings and ways
/// to write the same number or code are no change. docs/diffing-packs.md says what counts and how.
/// </summary>
public sealed record PackDifferences
{
    /// <summary>The old pack.</summary>
    public required PackIdentity Old { get; init; }

    /// <summary>The new pack.</summary>
    public required PackIdentity New { get; init; }

    /// <summary>Whether there are dates of service that both packs judge. Where there are none, each threshold is compared as if the old pack were still in force.</summary>
    public required bool InForceTogether { get; init; }

    /// <summary>Changes of what the pack says of itself.</summary>
    public required ImmutableArray<ManifestChange> Manifest { get; init; }

    /// <summary>Changes of thresholds.</summary>
    public required ImmutableArray<ParameterChange> Parameters { get; init; }

    /// <summary>Changes of criteria.</summary>
    public required ImmutableArray<CriterionChange> Criteria { get; init; }

    /// <summary>Changes of policies.</summary>
    public required ImmutableArray<PolicyChange> Policies { get; init; }

    /// <summary>Changes of lists of codes.</summary>
    public required ImmutableArray<ValueSetChange> ValueSets { get; init; }

    /// <summary>Changes of definitions.</summary>
    public required ImmutableArray<DefinitionChange> Definitions { get; init; }

    /// <summary>Changes of items, and items that are judged otherwise.</summary>
    public required ImmutableArray<ItemChange> Items { get; init; }

    /// <summary>The cases of both packs, or null when they were not given.</summary>
    public CaseComparison? Cases { get; init; }

    /// <summary>Whether some request could come out otherwise.</summary>
    public bool MeaningChanged =>
        this.Manifest.Any(change => change.ChangesMeaning)
        || this.Parameters.Any(change => !change.Values.IsEmpty)
        || this.Criteria.Any(change => change.ChangesMeaning)
        || this.Policies.Any(change => change.Kind != ChangeKind.Reworded)
        || this.ValueSets.Any(change => change.Kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Changed)
        || this.Items.Any(change => change.Kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Changed);

    /// <summary>Whether anything changed in meaning or in words. Cases are no part of a pack's meaning, so that changes of them alone do not count.</summary>
    public bool AnythingChanged =>
        this.MeaningChanged
        || !this.Manifest.IsEmpty
        || !this.Parameters.IsEmpty
        || !this.Criteria.IsEmpty
        || !this.Policies.IsEmpty
        || !this.ValueSets.IsEmpty
        || !this.Definitions.IsEmpty
        || !this.Items.IsEmpty;

    /// <summary>Compares two packs.</summary>
    /// <param name="old">The old pack.</param>
    /// <param name="new">The new pack.</param>
    /// <param name="oldCases">The cases of the old pack, or null.</param>
    /// <param name="newCases">The cases of the new pack, or null.</param>
    /// <returns>What changed; of cases only when both sets are given.</returns>
    public static PackDifferences Between(CheckedPack old, CheckedPack @new, CaseSet? oldCases = null, CaseSet? newCases = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new PackComparison(old, @new).Compare(oldCases, newCases);
    }
}
