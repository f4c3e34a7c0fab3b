using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Makes text of any origin safe to show: on one line, and without power over a terminal.</summary>
public static class PlainText
{
    /// <summary>
    /// The text on one line: white space becomes a space; other control characters, marks that reorder text and halves of characters
    /// are written as escapes, such as "\u001B".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The same text where nothing had to change.</returns>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = FirstSuspicious(text);
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
            else if (IsSuspicious(character))
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

    private static int FirstSuspicious(ReadOnlySpan<char> text)
    {
        // Nearly all text is plain ASCII to its end.
        var first = text.IndexOfAnyExceptInRange(' ', '~');
        while (first >= 0 && first < text.Length && !IsSuspicious(text[first]))
        {
            first++;
        }

        return first < text.Length ? first : -1;
    }

    /// <summary>Controls of the terminal, separators of lines, marks that reorder what a person sees, and halves of characters.</summary>
    private static bool IsSuspicious(char character) => character
        is < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uD800' and <= '\uDFFF');
}
