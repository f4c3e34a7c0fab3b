using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>What was found of a bundle, for programs. Every member is always there; docs/bundles.md describes them.</summary>
internal static class BundleJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(VerifiedBundle report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("bundle"u8, report.File);
            json.WriteString("verdict"u8, FormatWord.Of(report.Verdict));
            WriteContent(json, report.Bundle);
            WriteDiagnostics(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteContent(Utf8JsonWriter json, PackBundle? bundle)
    {
        if (bundle is null)
        {
            json.WriteNull("pack"u8);
        }
        else
        {
            json.WriteStartObject("pack"u8);
            json.WriteString("id"u8, bundle.Pack.Manifest.Id);
            json.WriteString("version"u8, bundle.Pack.Manifest.Version);
            json.WriteString("sha256"u8, bundle.Pack.Sha256);
            json.WriteEndObject();
        }

        json.WriteStartArray("files"u8);
        foreach (var file in bundle?.Files ?? [])
        {
            json.WriteStringValue(file.Path);
        }

        json.WriteEndArray();
        json.WriteStartArray("cases"u8);
        foreach (var each in bundle?.Cases ?? [])
        {
            json.WriteStartObject();
            json.WriteString("file"u8, each.File);
            json.WriteString("name"u8, each.Name);
            json.WriteString("outcome"u8, FormatWord.Of(each.Outcome));
            json.WriteString("result"u8, each.IsUnreviewed ? "unreviewed"u8 : "passed"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("signatures"u8);
        foreach (var key in bundle?.KeyIds ?? [])
        {
            json.WriteStartObject();
            json.WriteString("keyId"u8, key);
            json.WriteBoolean("verified"u8, bundle!.VerifiedKeyIds.Contains(key));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The same form as in the JSON of "validate".</summary>
    private static void WriteDiagnostics(Utf8JsonWriter json, VerifiedBundle report)
    {
        using var rendered = JsonDocument.Parse(DiagnosticJson.Render([new DiagnosticReport(report.File, ReportVerdict.NotValid, report.Diagnostics)]));
        json.WritePropertyName("diagnostics"u8);
        rendered.RootElement.GetProperty("inputs"u8)[0].GetProperty("diagnostics"u8).WriteTo(json);
    }
}
