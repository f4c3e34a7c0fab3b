using System.Collections.Immutable;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Diagnostics as SARIF 2.1.0 (Static Analysis Results Interchange Format), for code scanning and editors.</summary>
public static class DiagnosticSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>One SARIF log with one run: its rules are the codes that were found, its results the problems of all inputs.</summary>
    /// <param name="reports">The inputs, in the order to show.</param>
    /// <param name="toolVersion">The version of the tool that made them, such as "1.0.0".</param>
    /// <param name="root">
    /// The full path of the folder from which files are named, which is the root of the repository as a rule: what lies below it is named from
    /// there, and the rest by its full path. Null leaves names as they are.
    /// </param>
    /// <returns>The text: indented, lines ended by "\n", with a line break at the end.</returns>
    public static string Render(IEnumerable<DiagnosticReport> reports, string toolVersion, string? root = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(toolVersion);
        var inputs = reports.ToList();
        ImmutableArray<DiagnosticCode> rules =
            [.. inputs.SelectMany(report => report.Diagnostics).Select(diagnostic => diagnostic.Code).DistinctBy(code => code.Id).OrderBy(code => code.Id, StringComparer.Ordinal)];
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, Schema);
            json.WriteString("version"u8, "2.1.0"u8);
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            WriteTool(json, rules, toolVersion);
            WriteInvocation(json, inputs);

            // Columns of this library count UTF-16 characters.
            json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            json.WriteStartArray("results"u8);
            var fingerprints = new SarifFingerprints();
            foreach (var diagnostic in inputs.SelectMany(report => report.Diagnostics))
            {
                SarifResult.Write(json, diagnostic, rules.IndexOf(diagnostic.Code), ReportPath.Of(diagnostic.Location.File, root), fingerprints);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticCode> rules, string version)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "spinalpain"u8);
        json.WriteString("fullName"u8, "SpinalPain.RulesEngine, checks of rule packs"u8);
        json.WriteString("semanticVersion"u8, version);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, SarifText.Identifier(rule.Title));
            SarifText.WriteMessage(json, "shortDescription"u8, rule.Title + ".");
            SarifText.WriteMessage(json, "fullDescription"u8, rule.Severity == DiagnosticSeverity.Error
                ? $"{rule.Title}. What has this error cannot be used until it is corrected."
                : $"{rule.Title}. What has this warning can be used, but something in it looks wrong.");
            SarifText.WriteMessage(json, "help"u8, $"The page docs/diagnostics/{rule.Id}.md of SpinalPain.RulesEngine, \"{rule.Title}\", shows what to avoid, what to prefer, and why.");
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, ReportJson.Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, List<DiagnosticReport> inputs)
    {
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, inputs.TrueForAll(report => report.Verdict != ReportVerdict.NotRead));
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (var report in inputs.Where(report => report.Verdict == ReportVerdict.NotRead))
        {
            WriteNotification(json, "error"u8, $"{PlainText.OneLine(report.Input)} could not be read.");
        }

        foreach (var report in inputs.Where(report => report.LimitReached))
        {
            WriteNotification(json, "warning"u8, $"{PlainText.OneLine(report.Input)} may have more problems; no more than {DiagnosticBag.Limit} of one input are shown.");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, ReadOnlySpan<byte> level, string text)
    {
        json.WriteStartObject();
        json.WriteString("level"u8, level);
        SarifText.WriteMessage(json, "message"u8, text);
        json.WriteEndObject();
    }
}
