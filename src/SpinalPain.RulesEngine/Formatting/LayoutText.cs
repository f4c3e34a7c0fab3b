using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Formatting;

/// <summary>
/// Writes the texts of a document with the escapes that they need and no others. What a person could not see, such as a mark that reorders
/// text or a space that does not break, is written as an escape, so that a file shows all that it says.
/// </summary>
internal static class LayoutText
{
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            if (Short(rune) is { } escape)
            {
                text.Append(escape);
            }
            else if (IsUnseen(rune))
            {
                foreach (var half in rune.ToString())
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)half:x4}");
                }
            }
            else
            {
                text.Append(rune.ToString());
            }
        }

        text.Append('"');
    }

    /// <summary>How many characters <see cref="Append"/> writes.</summary>
    public static int Width(string value)
    {
        var width = 2;
        foreach (var rune in value.EnumerateRunes())
        {
            width += Short(rune)?.Length ?? (IsUnseen(rune) ? 6 : 1) * rune.Utf16SequenceLength;
        }

        return width;
    }

    private static string? Short(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => null,
    };

    private static bool IsUnseen(Rune rune) => rune.Value != ' ' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
