using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Which parts decided what a condition, or an element of a list, came to.</summary>
/// <param name="Rule">The rule by which they are told.</param>
/// <param name="Truth">The truth of parts that the rule is about.</param>
/// <param name="Most">How many of those that decide are looked at.</param>
internal readonly record struct DecidingParts(DecidingParts.Which Rule, Truth Truth, int Most)
{
    /// <summary>The rules by which deciding parts are told.</summary>
    internal enum Which
    {
        /// <summary>All.</summary>
        All,

        /// <summary>Those of the truth.</summary>
        OfTruth,

        /// <summary>Those of another truth.</summary>
        OfOtherTruth,

        /// <summary>Those of the truth, if the operator looks at them.</summary>
        InsideOfTruth,

        /// <summary>Those of another truth, and all others that the operator looks at.</summary>
        OfOtherTruthOrInside,

        /// <summary>Those that the operator looks at.</summary>
        Inside,
    }

    /// <summary>Whether all decided.</summary>
    public bool AreAll => this.Rule == Which.All && this.Most == int.MaxValue;

    /// <summary>Of an "all" that failed only what failed, of an "any" that holds only what holds.</summary>
    public static DecidingParts Of(in TraceNode node) => node.Condition switch
    {
        null => new(Which.OfTruth, node.Truth, int.MaxValue),
        AllCondition when node.Truth == Truth.True => Every,
        AnyCondition when node.Truth == Truth.False => Every,
        AllCondition or AnyCondition or AtLeastCondition => new(Which.OfTruth, node.Truth, int.MaxValue),
        FirstKnownCondition => node.Truth == Truth.Unknown ? Every : new(Which.OfOtherTruth, Truth.Unknown, 1),
        AgreeCondition when node.IsContradicted => new(Which.OfOtherTruth, Truth.Unknown, int.MaxValue),
        AgreeCondition => new(Which.OfTruth, node.Truth, int.MaxValue),
        SomeCondition or EveryCondition => new(Which.InsideOfTruth, node.Truth, int.MaxValue),
        NoneCondition => new(Which.InsideOfTruth, Kleene.Not(node.Truth), int.MaxValue),

        // Those that count; and where more were needed, also those that were looked at and do not count.
        CountCondition { Comparison: Comparison.AtLeast or Comparison.MoreThan } when node.Truth != Truth.True => new(Which.OfOtherTruthOrInside, Truth.False, int.MaxValue),
        CountCondition => new(Which.OfOtherTruth, Truth.False, int.MaxValue),
        ExtremeCondition => new(Which.Inside, Truth.True, int.MaxValue),
        _ => Every,
    };

    /// <summary>Whether a part is among them.</summary>
    public bool Include(in TraceNode part) => this.Rule switch
    {
        Which.All => true,
        Which.OfTruth => part.Truth == this.Truth,
        Which.OfOtherTruth => part.Truth != this.Truth,
        Which.InsideOfTruth => part.Truth == this.Truth && !part.IsOutside,
        Which.OfOtherTruthOrInside => part.Truth != this.Truth || !part.IsOutside,
        _ => !part.IsOutside,
    };

    private static DecidingParts Every => new(Which.All, Truth.True, int.MaxValue);
}
