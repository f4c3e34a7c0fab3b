using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>What a change of the record did to a determination.</summary>
public sealed class DeterminationChangedEventArgs : EventArgs
{
    internal DeterminationChangedEventArgs(Determination before, Determination after, ImmutableArray<CriterionChange> criteria, ImmutableArray<FactChange> facts)
    {
        this.Before = before;
        this.After = after;
        this.Criteria = criteria;
        this.Facts = facts;
    }

    /// <summary>The determination before the change.</summary>
    public Determination Before { get; }

    /// <summary>The determination now.</summary>
    public Determination After { get; }

    /// <summary>The criteria whose status or reasons changed, by line and then in the order of the pack; those that are no longer asked of a line come last in it.</summary>
    public ImmutableArray<CriterionChange> Criteria { get; }

    /// <summary>What changed in the record, in the order of the vocabulary.</summary>
    public ImmutableArray<FactChange> Facts { get; }
}
