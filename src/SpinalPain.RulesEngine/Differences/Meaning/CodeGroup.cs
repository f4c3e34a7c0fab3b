using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>
/// Texts, and beginnings of texts that end in "*", without what another of them covers: M51.16 beside M51.1* says nothing.
/// Two groups have the same key when they hold the same texts.
/// </summary>
internal sealed class CodeGroup
{
    private readonly ImmutableSortedSet<string> exact;
    private readonly ImmutableArray<string> prefixes;

    private CodeGroup(IEnumerable<string> exact, IEnumerable<string> prefixes)
    {
        var kept = new List<string>();
        foreach (var prefix in prefixes.Order(StringComparer.Ordinal))
        {
            // In this order a shorter beginning comes before the longer ones that it covers.
            if (kept.Count == 0 || !prefix.StartsWith(kept[^1], StringComparison.Ordinal))
            {
                kept.Add(prefix);
            }
        }

        this.prefixes = [.. kept];
        this.exact = exact.Where(text => !this.HasPrefixOf(text)).ToImmutableSortedSet(StringComparer.Ordinal);

        // Lengths keep apart what a separator within a text would run together.
        this.Key = string.Concat(this.exact.Select(text => $"{text.Length}={text};").Concat(this.prefixes.Select(prefix => $"{prefix.Length}*{prefix};")));
    }

    public string Key { get; }

    public static CodeGroup OfTexts(IEnumerable<string> texts) => new(texts, []);

    public static CodeGroup OfCodes(IReadOnlyCollection<string> codes) =>
        new(codes.Where(code => !code.EndsWith('*')), codes.Where(code => code.EndsWith('*')).Select(code => code[..^1]));

    /// <summary>Whether every text of this group, or every text that begins like it, is in another.</summary>
    public bool IsWithin(CodeGroup other) => this.exact.All(other.Covers) && this.prefixes.All(other.HasPrefixOf);

    /// <summary>Whether no text is in both.</summary>
    public bool IsApartFrom(CodeGroup other) =>
        !this.exact.Any(other.Covers)
        && !other.exact.Any(this.Covers)
        && !this.prefixes.Any(mine => other.prefixes.Any(its => mine.StartsWith(its, StringComparison.Ordinal) || its.StartsWith(mine, StringComparison.Ordinal)));

    /// <summary>Whether a code as it is written, perhaps with "*" at its end, is covered.</summary>
    public bool CoversWritten(string code) => code.EndsWith('*') ? this.HasPrefixOf(code[..^1]) : this.Covers(code);

    private bool Covers(string text) => this.exact.Contains(text) || this.HasPrefixOf(text);

    private bool HasPrefixOf(string text)
    {
        foreach (var prefix in this.prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
