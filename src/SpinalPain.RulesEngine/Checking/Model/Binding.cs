using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// A name that stands for something in a condition: the episode, the line, or the element that an operator looks at.
/// Every binding of a pack has a slot of its own, so that nothing is looked up by name when conditions run.
/// </summary>
internal sealed class Binding
{
    public const int EpisodeSlot = 0;

    public const int LineSlot = 1;

    public required string Name { get; init; }

    /// <summary>0 for the episode, 1 for the line, and from 2 on one for each "as" of the pack.</summary>
    public required int Slot { get; init; }

    /// <summary>The list whose elements it stands for; null for the episode and the line.</summary>
    public Fact? ElementOf { get; init; }

    /// <summary>The record type that it stands for; null when it stands for a text or a code.</summary>
    public RecordType? Record { get; init; }
}
