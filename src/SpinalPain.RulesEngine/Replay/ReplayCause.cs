using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>One reason why a decision does not come out as it was recorded.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Message">One sentence. Never holds a value of the episode.</param>
/// <param name="Details">What exactly, one sentence each, such as the threshold that differs; empty where the message says it all.</param>
public sealed record ReplayCause(ReplayCauseKind Kind, string Message, ImmutableArray<string> Details)
{
    /// <summary>Whether another cause says the same.</summary>
    /// <param name="other">The other cause.</param>
    /// <returns>True when every part is equal.</returns>
    public bool Equals(ReplayCause? other) =>
        other is not null && this.Kind == other.Kind && this.Message == other.Message && this.Details.AsSpan().SequenceEqual(other.Details.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this.Kind, this.Message);
}
