using System.Text.Json;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Writes one result of a SARIF run.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex, string path, SarifFingerprints fingerprints)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Code.Id);
        json.WriteNumber("ruleIndex"u8, ruleIndex);
        json.WriteString("level"u8, ReportJson.Level(diagnostic.Severity));
        var message = PlainText.OneLine(diagnostic.Message);
        SarifText.WriteMessage(json, "message"u8, diagnostic.Help is { } help ? $"{message} {PlainText.OneLine(help)}" : message);
        WriteLocations(json, diagnostic.Location, path);
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString(SarifFingerprints.Name, fingerprints.Of(diagnostic, path));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, SourceLocation location, string path)
    {
        json.WriteStartArray("locations"u8);
        if (path.Length > 0)
        {
            json.WriteStartObject();
            WritePhysical(json, location, path);
            if (location.Pointer.Length > 0)
            {
                json.WriteStartArray("logicalLocations"u8);
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName"u8, location.Pointer);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePhysical(Utf8JsonWriter json, SourceLocation location, string path)
    {
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, ReportPath.ToUri(path));
        if (!ReportPath.IsRooted(path))
        {
            json.WriteString("uriBaseId"u8, "%SRCROOT%"u8);
        }

        json.WriteEndObject();
        if (location.Line > 0)
        {
            json.WriteStartObject("region"u8);
            json.WriteNumber("startLine"u8, location.Line);
            json.WriteNumber("startColumn"u8, location.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
