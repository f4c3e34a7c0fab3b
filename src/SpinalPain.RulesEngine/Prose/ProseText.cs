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

    public static ProseText operator +(ProseText left, ProseText right) => new(left.Spans.AddRange(right.Spans));

    public static ProseText Link(string text, string target) => new([new(ProseSpanKind.Link, text, target)]);

    public static ProseText Code(string text) => new([new(ProseSpanKind.Code, text)]);

    public static ProseText Strong(string text) => new([new(ProseSpanKind.Strong, text)]);

    /// <summary>"a", "a or b", "a, b or c": as a list is read aloud.</summary>
    public static ProseText Join(IReadOnlyList<ProseText> parts, string lastWord)
    {
        var joined = Empty;
        for (var index = 0; index < parts.Count; index++)
        {
            joined += (index == 0 ? string.Empty : index == parts.Count - 1 ? $" {lastWord} " : ", ") + parts[index];
        }

        return joined;
    }

    /// <summary>The parts with a separator between them.</summary>
    public static ProseText JoinWith(string separator, IEnumerable<ProseText> parts)
    {
        var joined = Empty;
        foreach (var part in parts)
        {
            joined = joined.IsEmpty ? part : joined + separator + part;
        }

        return joined;
    }

    /// <summary>The same with a capital letter at its beginning; a code is not touched.</summary>
    public ProseText Capitalized() => this.ChangeFirst(char.ToUpperInvariant);

    /// <summary>The words alone, as they are read aloud.</summary>
    public override string ToString() => string.Concat(this.Spans.Select(span => span.Text));

    private ProseText ChangeFirst(Func<char, char> change) => this.Spans is [{ Kind: ProseSpanKind.Text, Text: [var first, .. var rest] } span, ..]
        ? new(this.Spans.SetItem(0, span with { Text = change(first) + rest }))
        : this;
}
