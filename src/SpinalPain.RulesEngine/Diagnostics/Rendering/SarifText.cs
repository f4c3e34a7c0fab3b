using System.Text;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Text as SARIF asks for it.</summary>
internal static class SarifText
{
    public static void WriteMessage(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, Escape(text));
        json.WriteEndObject();
    }

    /// <summary>A title as one word, such as "UnknownFact", as viewers ask for.</summary>
    public static string Identifier(string title)
    {
        var word = new StringBuilder(title.Length);
        foreach (var part in title.Split([.. title.Where(character => !char.IsAsciiLetterOrDigit(character))], StringSplitOptions.RemoveEmptyEntries))
        {
            word.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }

        return word.ToString();
    }

    /// <summary>
    /// Braces would be placeholders and are written twice (section 3.11.5). "[text](target)" would be a link (3.11.6), and a pack must not
    /// smuggle one into a page that a reviewer trusts.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return escaped.Contains("](", StringComparison.Ordinal)
            ? escaped.Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal)
            : escaped;
    }
}
