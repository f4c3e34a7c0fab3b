using System.Text.Json;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>
/// Diagnostics as JSON for programs. Every member is always there, and null where there is nothing to say, so that a reader need not ask;
/// members may be added in later versions. docs/validate-formats.md describes the form.
/// </summary>
public static class DiagnosticJson
{
    /// <summary>One JSON object with all inputs, their verdicts and their problems.</summary>
    /// <param name="reports">The inputs, in the order to show.</param>
    /// <returns>The text: indented, lines ended by "\n", with a line break at the end.</returns>
    public static string Render(IEnumerable<DiagnosticReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("inputs"u8);
            foreach (var report in reports)
            {
                WriteReport(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n";
    }

    /// <summary>One problem as an object.</summary>
    internal static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("severity"u8, ReportJson.Level(diagnostic.Severity));
        json.WriteString("code"u8, diagnostic.Code.Id);
        json.WriteString("title"u8, diagnostic.Code.Title);
        json.WriteString("file"u8, location.File.Length > 0 ? location.File : null);
        if (location.Line > 0)
        {
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
        }
        else
        {
            json.WriteNull("line"u8);
            json.WriteNull("column"u8);
        }

        // The empty pointer is the whole document, which is a place; a file without lines has none.
        json.WriteString("pointer"u8, location.Line > 0 ? location.Pointer : null);
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteString("help"u8, diagnostic.Help);
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, DiagnosticReport report)
    {
        json.WriteStartObject();
        json.WriteString("input"u8, report.Input);
        json.WriteString("verdict"u8, report.Verdict switch
        {
            ReportVerdict.Valid => "valid"u8,
            ReportVerdict.NotValid => "notValid"u8,
            _ => "notRead"u8,
        });
        json.WriteNumber("errors"u8, report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        json.WriteNumber("warnings"u8, report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
        json.WriteBoolean("limitReached"u8, report.LimitReached);
        json.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
