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
            // A file may name things with control characters, which must neither break lines nor steer a terminal.
            text.Append(' ').Append(PlainText.OneLine(place));
        }

        if (diagnostic.Location.Pointer.Length > 0)
        {
            text.Append(" (").Append(PlainText.OneLine(diagnostic.Location.Pointer)).Append(')');
        }

        text.Append("\n  ").Append(PlainText.OneLine(diagnostic.Message)).Append('\n');
        if (diagnostic.Help is { } help)
        {
            text.Append("  Help: ").Append(PlainText.OneLine(help)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
