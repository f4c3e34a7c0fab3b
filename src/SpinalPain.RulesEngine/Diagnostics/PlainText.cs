using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Makes text of any origin safe to show: on one line, and without power over a terminal.</summary>
public static class PlainText
{
    // Controls of the terminal, separators of lines, and marks that reorder what a person sees.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code),
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>
    /// The text on one line: white space becomes a space; other control characters, marks that reorder text and halves of characters
    /// are written as escapes, such as "\u001B".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The same text where nothing had to change.</returns>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspicious);
        if (first < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text, 0, first, text.Length + 16);
        for (var index = first; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '\t' or '\n' or '\r' or '\u2028' or '\u2029')
            {
                safe.Append(' ');
            }
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                safe.Append(character).Append(text[++index]);
            }
            else if (Suspicious.Contains(character))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                safe.Append(character);
            }
        }

        return safe.ToString();
    }
}
