using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>A condition in words: a sentence, and under it what it speaks of where that takes a list.</summary>
/// <param name="Text">The sentence without capital and point; one that has a list under it says what holds of the list.</param>
/// <param name="Marks">The paths and thresholds behind it, as authors write them.</param>
internal sealed record ProseNode(ProseText Text, ImmutableArray<string> Marks)
{
    /// <summary>What the sentence speaks of.</summary>
    public ImmutableArray<ProseNode> Children { get; init; } = [];

    /// <summary>Whether the order of the children counts.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>How the sentence goes on after its list, or null.</summary>
    public ProseNode? Then { get; init; }

    /// <summary>Whether it is two sentences joined into one, which a third would make hard to follow.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether it is one sentence and no list.</summary>
    public bool IsSimple => this.Children.IsEmpty && this.Then is null;
}
