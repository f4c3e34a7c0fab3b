using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>A sentence, or a part of one, whose parts may be links and codes.</summary>
internal sealed class ProseText
{
    private ProseText(ImmutableArray<ProseSpan> spans) => this.Spans = spans;

    public static ProseText Empty { get; } = new([]);

    public ImmutableArray<ProseSpan> Spans { get; }

    public bool IsEmpty => this.Spans.IsEmpty;

    public static implicit operator ProseText(string text) => text.Length == 0 ? Empty : new([new(ProseSpanKind.Text, text)]);

    public static ProseText operator +(ProseText left, ProseText right) => Join([(string.Empty, left), (string.Empty, right)]);

    public static ProseText Link(string text, string target) => new([new(ProseSpanKind.Link, text, target)]);

    public static ProseText Code(string text) => new([new(ProseSpanKind.Code, text)]);

    public static ProseText Strong(string text) => new([new(ProseSpanKind.Strong, text)]);

    /// <summary>"a", "a or b", "a, b or c": as a list is read aloud.</summary>
    public static ProseText Join(IReadOnlyList<ProseText> parts, string lastWord) =>
        Join(parts.Select((part, index) => (index == 0 ? string.Empty : index == parts.Count - 1 ? $" {lastWord} " : ", ", part)));

    /// <summary>The parts with a separator between them; empty ones are left out at the beginning.</summary>
    public static ProseText JoinWith(string separator, IEnumerable<ProseText> parts) =>
        Join(parts.SkipWhile(part => part.IsEmpty).Select((part, index) => (index == 0 ? string.Empty : separator, part)));

    /// <summary>The same with a capital letter at its beginning; a code is not touched.</summary>
    public ProseText Capitalized() => this.ChangeFirst(char.ToUpperInvariant);

    /// <summary>Whether the words begin so.</summary>
    public bool StartsWith(string beginning) => this.Spans is [{ Kind: ProseSpanKind.Text, Text: var first }, ..] && first.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>The words without what they begin with.</summary>
    public ProseText Without(string beginning) => this.StartsWith(beginning)
        ? new(this.Spans.SetItem(0, this.Spans[0] with { Text = this.Spans[0].Text[beginning.Length..] }))
        : this;

    /// <summary>The words alone, as they are read aloud.</summary>
    public override string ToString() => string.Concat(this.Spans.Select(span => span.Text));

    /// <summary>All parts in one go: a code list has thousands.</summary>
    private static ProseText Join(IEnumerable<(string Before, ProseText Part)> parts)
    {
        var spans = ImmutableArray.CreateBuilder<ProseSpan>();
        foreach (var (before, part) in parts)
        {
            Add(spans, ((ProseText)before).Spans);
            Add(spans, part.Spans);
        }

        return new(spans.ToImmutable());
    }

    /// <summary>Plain words after plain words are one part.</summary>
    private static void Add(ImmutableArray<ProseSpan>.Builder spans, ImmutableArray<ProseSpan> more)
    {
        if (spans.Count > 0 && spans[^1] is { Kind: ProseSpanKind.Text } last && more is [{ Kind: ProseSpanKind.Text } first, ..])
        {
            spans[^1] = last with { Text = last.Text + first.Text };
            more = more[1..];
        }

        spans.AddRange(more);
    }

    private ProseText ChangeFirst(Func<char, char> change) => this.Spans is [{ Kind: ProseSpanKind.Text, Text: [var first, .. var rest] } span, ..]
        ? new(this.Spans.SetItem(0, span with { Text = change(first) + rest }))
        : this;
}
