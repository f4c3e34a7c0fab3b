using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of a criterion.</summary>
public sealed record CriterionChange
{
    /// <summary>Its id; the old one when it is gone.</summary>
    public required string Id { get; init; }

    /// <summary>The id that it had, where that was another; else null.</summary>
    public string? OldId { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its title, with its thresholds as of their latest change; where none changed, as of the last day that the pack judges.</summary>
    public required string Title { get; init; }

    /// <summary>All in all: what it asks for, to whom it applies, its stage and its consequence. None when only words changed.</summary>
    public required MeaningChange Meaning { get; init; }

    /// <summary>How what it asks for changed, apart from to whom it applies.</summary>
    public required MeaningChange Asks { get; init; }

    /// <summary>Whether it applies to more or to fewer lines.</summary>
    public required ScopeChange Applies { get; init; }

    /// <summary>Its consequence in the old pack, or null when it is new.</summary>
    public Consequence? OldConsequence { get; init; }

    /// <summary>Its consequence in the new pack, or null when it is gone.</summary>
    public Consequence? NewConsequence { get; init; }

    /// <summary>The only stage that it was judged at, or null for both.</summary>
    public ReviewStage? OldStage { get; init; }

    /// <summary>The only stage that it is judged at, or null for both.</summary>
    public ReviewStage? NewStage { get; init; }

    /// <summary>Ids of the thresholds that changed in value and that its conditions read.</summary>
    public required ImmutableArray<string> Parameters { get; init; }

    /// <summary>Ids of the lists that changed in their codes and that its conditions read.</summary>
    public required ImmutableArray<string> ValueSets { get; init; }

    /// <summary>Ids of the definitions that changed in meaning and that its conditions use.</summary>
    public required ImmutableArray<string> Definitions { get; init; }

    /// <summary>Its conditions in words where they are written in another way and mean something else.</summary>
    public required ImmutableArray<ConditionChange> Conditions { get; init; }

    /// <summary>Ids of the items that it covers, in either pack.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>Words that changed: title, messages, what is asked for, source, items covered.</summary>
    public required ImmutableArray<WordingChange> Wording { get; init; }

    /// <summary>Where it stands in the old pack, or null.</summary>
    public SourceLocation? OldLocation { get; init; }

    /// <summary>Where it stands in the new pack, or null.</summary>
    public SourceLocation? NewLocation { get; init; }

    /// <summary>Whether another status can come out, or the same one weighs otherwise.</summary>
    public bool ChangesMeaning => this.Kind is ChangeKind.Added or ChangeKind.Removed || this.Meaning != MeaningChange.None;
}
