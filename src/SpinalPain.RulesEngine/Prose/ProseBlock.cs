using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>A part of the page. The page is built once, of these, and written as Markdown or as HTML.</summary>
internal abstract record ProseBlock;

/// <summary>A part with a heading; a part that the search can find is an entry.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Heading">The heading, in plain words.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record ProseSection(string Id, string Heading, ImmutableArray<ProseBlock> Blocks) : ProseBlock
{
    /// <summary>What the search calls it, such as "criterion"; null for a part that holds entries.</summary>
    public string? Kind { get; init; }

    /// <summary>The id by which authors know it, shown with the heading; null when it has none.</summary>
    public string? Name { get; init; }
}

/// <summary>A paragraph.</summary>
internal sealed record ProseParagraph(ProseText Text) : ProseBlock;

/// <summary>A condition with a word before it that says what it is for, such as "Met when".</summary>
internal sealed record ProseCondition(string Label, ProseNode Node) : ProseBlock
{
    // "Met when for every document, ..." would stumble.
    private bool NeedsColon => this.Node.Text.StartsWith("for ") || this.Node.Text.StartsWith("take ") || this.Node.Text.StartsWith("of these,");

    /// <summary>The label, with a colon where the sentence after it stands by itself.</summary>
    public string Lead => this.NeedsColon ? this.Label + ":" : this.Label;

    /// <summary>The sentence as it goes on after the label.</summary>
    public ProseText Beginning => this.NeedsColon ? this.Node.Text.Capitalized() : this.Node.Text;
}

/// <summary>Short facts, each with its label.</summary>
internal sealed record ProseFacts(ImmutableArray<(string Label, ProseText Text)> Facts) : ProseBlock;

/// <summary>A plain list.</summary>
internal sealed record ProseList(ImmutableArray<ProseText> Items) : ProseBlock;

/// <summary>A table. Its rows are entries of the search when they have anchors.</summary>
/// <param name="Caption">What it shows, for those who cannot see it.</param>
/// <param name="Headers">The heading of each column.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ProseTable(string Caption, ImmutableArray<string> Headers, ImmutableArray<ProseRow> Rows) : ProseBlock
{
    /// <summary>What the search calls a row; null when rows are no entries.</summary>
    public string? Kind { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Id">Its anchor, or null.</param>
/// <param name="Cells">Its cells; the first one heads the row.</param>
internal sealed record ProseRow(string? Id, ImmutableArray<ProseText> Cells);

/// <summary>What is shown when a person opens it.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Summary">What is always shown.</param>
/// <param name="Blocks">What is shown when it is open.</param>
internal sealed record ProseDetails(string Id, string Summary, ImmutableArray<ProseBlock> Blocks) : ProseBlock;
