using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Diagnostics as plain text for people.</summary>
public static class DiagnosticText
{
    /// <summary>Each diagnostic with its place, message and help, and a line that counts them. Lines end in "\n" on every machine.</summary>
    /// <param name="diagnostics">The diagnostics, in the order to show.</param>
    /// <returns>The text; it ends with a line break.</returns>
    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = new StringBuilder();
        var errors = 0;
        var warnings = 0;
        foreach (var diagnostic in diagnostics)
        {
            Append(text, diagnostic);
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                errors++;
            }
            else
            {
                warnings++;
            }
        }

        text.Append(Count(errors, "error")).Append(", ").Append(Count(warnings, "warning"));
        if (errors + warnings >= DiagnosticBag.Limit)
        {
            text.Append(CultureInfo.InvariantCulture, $"; no more than {DiagnosticBag.Limit} of one input are shown");
        }

        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic)
    {
        text.Append(diagnostic.Severity == DiagnosticSeverity.Error ? "error " : "warning ").Append(diagnostic.Code.Id);
        if (diagnostic.Location.ToString() is { Length: > 0 } place)
        {
            AppendSafely(text.Append(' '), place);
        }

        if (diagnostic.Location.Pointer.Length > 0)
        {
            AppendSafely(text.Append(" ("), diagnostic.Location.Pointer).Append(')');
        }

        AppendSafely(text.Append("\n  "), diagnostic.Message).Append('\n');
        if (diagnostic.Help is { } help)
        {
            AppendSafely(text.Append("  Help: "), help).Append('\n');
        }

        text.Append('\n');
    }

    /// <summary>A file may name things with control characters, which must neither break lines nor steer a terminal.</summary>
    private static StringBuilder AppendSafely(StringBuilder text, string part)
    {
        foreach (var character in part)
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                text.Append(character);
            }
        }

        return text;
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
