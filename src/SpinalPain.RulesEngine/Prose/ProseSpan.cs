namespace SpinalPain.RulesEngine.Prose;

/// <summary>What a part of a sentence is.</summary>
internal enum ProseSpanKind
{
    /// <summary>Plain words.</summary>
    Text,

    /// <summary>Words that lead to another place of the page.</summary>
    Link,

    /// <summary>A code or an id, such as "64635".</summary>
    Code,

    /// <summary>Words that carry weight.</summary>
    Strong,
}

/// <summary>A part of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, not escaped for anything.</param>
/// <param name="Target">The anchor that a link leads to; null for all others.</param>
internal sealed record ProseSpan(ProseSpanKind Kind, string Text, string? Target = null);
