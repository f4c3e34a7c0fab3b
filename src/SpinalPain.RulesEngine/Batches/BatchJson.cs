using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Writes what a batch gives beside determinations as UTF-8 JSON on one line, without a newline at the end. schemas/outcome.schema.json
/// and schemas/reject.schema.json describe the forms.
/// </summary>
public static class BatchJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The text goes to files and programs, never into a web page as it is, and an apostrophe should stay one.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes outcomes without reasons.</summary>
    /// <param name="outcome">The outcomes of an episode.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(EpisodeOutcome outcome, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("episode"u8, outcome.EpisodeId);
        json.WriteString("outcome"u8, Word(outcome.Outcome));
        json.WriteStartArray("lines"u8);
        foreach (var line in outcome.Lines)
        {
            json.WriteStartObject();
            json.WriteString("line"u8, line.LineId);
            json.WriteString("outcome"u8, Word(line.Outcome));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a line that was rejected. Nothing of what stands in the line is written.</summary>
    /// <param name="line">Where the line stands.</param>
    /// <param name="diagnostics">Why it was rejected.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteRejected(BatchSpan line, ImmutableArray<Diagnostic> diagnostics, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("line"u8, line.Line);
        json.WriteNumber("offset"u8, line.Offset);
        json.WriteNumber("length"u8, line.Length);
        json.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in diagnostics)
        {
            DiagnosticJson.Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Word(CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.Covered => "covered"u8,
        CoverageOutcome.NotCovered => "notCovered"u8,
        CoverageOutcome.MoreInformationNeeded => "moreInformationNeeded"u8,
        _ => "notGoverned"u8,
    };
}
