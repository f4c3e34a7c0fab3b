using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What a condition came to, with everything that it read and all its parts. What decided is chosen later.</summary>
/// <param name="Condition">The condition; null for an element of a list.</param>
/// <param name="Truth">What it came to.</param>
internal record Finding(Condition? Condition, Truth Truth)
{
    /// <summary>The facts that it read itself.</summary>
    public ImmutableArray<Noted> Facts { get; init; } = [];

    /// <summary>The thresholds that it read itself.</summary>
    public ImmutableArray<Parameter> Thresholds { get; init; } = [];

    /// <summary>What it measured itself.</summary>
    public ImmutableArray<Measurement> Measurements { get; init; } = [];

    /// <summary>How the record contradicts itself in it.</summary>
    public ImmutableArray<string> Contradictions { get; init; } = [];

    /// <summary>The conditions, or the elements of a list, that it is made of.</summary>
    public ImmutableArray<Finding> Parts { get; init; } = [];

    /// <summary>How many lists are around it.</summary>
    public int Depth { get; init; }
}

/// <summary>What an operator on a list found of one element.</summary>
/// <param name="Truth">What the element came to, as its operator asks.</param>
/// <param name="Membership">Whether it is in the list that the operator looks through.</param>
/// <param name="IsOutside">Whether the operator has nothing to do with it.</param>
internal sealed record ElementFinding(Truth Truth, Truth Membership, bool IsOutside) : Finding(null, Truth);
