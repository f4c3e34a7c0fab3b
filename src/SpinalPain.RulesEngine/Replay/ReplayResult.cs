using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>What came of making a decision again. Immutable.</summary>
public sealed record ReplayResult
{
    /// <summary>The record.</summary>
    public required DecisionRecord Record { get; init; }

    /// <summary>What came out now; null when a pack is missing, so that nothing was judged.</summary>
    public required Determination? Determination { get; init; }

    /// <summary>
    /// The first difference of the answer; null when the answer is the same in every field, or when nothing was judged. Digests and versions are no part of the answer.
    /// </summary>
    public required ReplayDifference? Difference { get; init; }

    /// <summary>What differs of that which the decision was made of, the most telling first; never empty when there is a difference.</summary>
    public required ImmutableArray<ReplayCause> Causes { get; init; }

    /// <summary>What is worth knowing and changed nothing, such as another version of the engine; one sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Whether the same packs, letter by letter, gave the same answer for the same episode.</summary>
    public bool IsIdentical => this.Difference is null && this.Causes.IsEmpty;
}
