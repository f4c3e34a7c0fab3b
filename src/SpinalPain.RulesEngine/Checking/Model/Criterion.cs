using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>One requirement of a policy, checked.</summary>
public sealed class Criterion
{
    private CriterionConditions? conditions;

    internal Criterion()
    {
    }

    /// <summary>Its place among the criteria of the pack, from 0.</summary>
    internal int Index { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required MessageTemplate Title { get; init; }

    /// <summary>Ids of the items that it decides.</summary>
    public required ImmutableArray<string> Covers { get; init; }

    /// <summary>The source that it cites.</summary>
    public required PackSource Source { get; init; }

    /// <summary>The only stage at which it is judged, or null for both.</summary>
    public ReviewStage? Stage { get; init; }

    /// <summary>What follows when it is not met.</summary>
    public required Consequence Consequence { get; init; }

    /// <summary>What to ask for when it is unknown or documentation is short.</summary>
    public required MessageTemplate Ask { get; init; }

    /// <summary>What it says when met.</summary>
    public required MessageTemplate MetMessage { get; init; }

    /// <summary>What it says when not met.</summary>
    public required MessageTemplate NotMetMessage { get; init; }

    /// <summary>What it says when unknown.</summary>
    public required MessageTemplate UnknownMessage { get; init; }

    /// <summary>Where it stands in the pack.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What it asks; of a built-in pack it is made when it is first asked for, and is the same whoever asks.</summary>
    internal CriterionConditions Conditions
    {
        get => this.conditions ?? Interlocked.CompareExchange(ref this.conditions, this.Prepared!.ConditionsOf(this.Index), null) ?? this.conditions!;
        init => this.conditions = value;
    }

    /// <summary>The built-in pack that makes what it asks; null where that is there from the start.</summary>
    internal PreparedPack? Prepared { get; init; }

    internal Condition? AppliesWhen => this.Conditions.AppliesWhen;

    internal Condition When => this.Conditions.When;
}
