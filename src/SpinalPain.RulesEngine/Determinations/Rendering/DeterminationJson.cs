using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// Writes determinations as JSON: members always in the same order, and either laid out for people, with lines ended by "\n", or on one
/// line for files that hold a determination a line.
/// </summary>
public static class DeterminationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The text goes to files and programs, never into a web page as it is, and an apostrophe should stay one.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OneLine = Options with { Indented = false };

    /// <summary>A determination as JSON text.</summary>
    /// <param name="determination">The determination.</param>
    /// <returns>One JSON object, without a newline at the end.</returns>
    public static string Write(Determination determination)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(determination, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Writes several determinations as one JSON array, each as soon as it is there, and leaves the stream open.
    /// </summary>
    /// <param name="determinations">The determinations; they are taken one by one.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteAll(IEnumerable<Determination> determinations, Stream output)
    {
        ArgumentNullException.ThrowIfNull(determinations);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var determination in determinations)
        {
            WriteDetermination(json, determination);
            json.Flush();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a determination as UTF-8 JSON.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indented">Whether to lay it out for people; else it is one line, without a newline at the end.</param>
    public static void Write(Determination determination, IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, indented ? Options : OneLine);
        WriteDetermination(json, determination);
    }

    /// <summary>Writes a determination as UTF-8 JSON and leaves the stream open.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Determination determination, Stream output)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        WriteDetermination(json, determination);
    }

    private static void WriteDetermination(Utf8JsonWriter json, Determination determination)
    {
        json.WriteStartObject();
        json.WriteString("outcome"u8, Word(determination.Outcome));
        json.WriteString("asOf"u8, determination.AsOf is { } asOf ? Day(asOf) : null);
        json.WriteString("stage"u8, Word(determination.Stage));
        json.WriteStartArray("packs"u8);
        foreach (var pack in determination.Packs)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, pack.Id);
            json.WriteString("version"u8, pack.Version);
            json.WriteString("sha256"u8, pack.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("episode"u8, determination.EpisodeId);
        json.WriteStartArray("lines"u8);
        foreach (var line in determination.Lines)
        {
            WriteLine(json, line);
        }

        json.WriteEndArray();
        json.WriteStartArray("missing"u8);
        foreach (var missing in determination.Missing)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, missing.Fact);
            json.WriteString("at"u8, missing.At);
            json.WriteString("ask"u8, missing.Ask);
            WriteTexts(json, "criteria"u8, missing.Criteria);
            WriteTexts(json, "lines"u8, missing.Lines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, LineDetermination line)
    {
        json.WriteStartObject();
        json.WriteString("line"u8, line.LineId);
        json.WriteString("code"u8, line.Code);
        json.WriteString("asOf"u8, Day(line.AsOf));
        WritePack(json, line.Pack);
        json.WriteString("outcome"u8, Word(line.Outcome));
        if (line.Reason is { } reason)
        {
            json.WriteString("reason"u8, reason);
        }

        WriteTexts(json, "policies"u8, line.Policies);
        json.WriteStartArray("criteria"u8);
        foreach (var criterion in line.Criteria)
        {
            WriteCriterion(json, criterion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePack(Utf8JsonWriter json, PackIdentity? pack)
    {
        if (pack is null)
        {
            json.WriteNull("pack"u8);
            return;
        }

        json.WriteStartObject("pack"u8);
        json.WriteString("id"u8, pack.Id);
        json.WriteString("version"u8, pack.Version);
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult criterion)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, criterion.Id);
        json.WriteString("title"u8, criterion.Title);
        WriteTexts(json, "covers"u8, criterion.Covers);
        json.WriteStartObject("source"u8);
        json.WriteString("id"u8, criterion.Source.Id);
        json.WriteString("document"u8, criterion.Source.Document);
        json.WriteString("section"u8, criterion.Source.Section);
        json.WriteEndObject();
        json.WriteString("status"u8, Word(criterion.Status));
        json.WriteString("consequence"u8, Word(criterion.Consequence));
        json.WriteString("message"u8, criterion.Message);
        WriteEvidence(json, criterion);
        WriteThresholds(json, criterion);
        WriteTexts(json, "contradictions"u8, criterion.Contradictions);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, CriterionResult criterion)
    {
        json.WriteStartArray("evidence"u8);
        foreach (var evidence in criterion.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, evidence.Fact);
            json.WriteString("at"u8, evidence.At);
            json.WriteString("value"u8, evidence.Value);
            if (evidence.On is { } on)
            {
                json.WriteString("on"u8, Day(on));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteThresholds(Utf8JsonWriter json, CriterionResult criterion)
    {
        json.WriteStartArray("parameters"u8);
        foreach (var parameter in criterion.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, parameter.Id);
            json.WriteNumber("value"u8, DeterminationWords.Normalize(parameter.Value));
            json.WriteString("unit"u8, parameter.Unit);
            json.WriteString("inForceSince"u8, Day(parameter.InForceSince));
            json.WriteString("source"u8, parameter.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("measurements"u8);
        foreach (var measurement in criterion.Measurements)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, measurement.What);
            json.WriteString("measured"u8, measurement.Measured);
            json.WriteString("needed"u8, measurement.Needed);
            json.WriteString("parameter"u8, measurement.Parameter);
            if (measurement.Holds is { } holds)
            {
                json.WriteBoolean("holds"u8, holds);
            }
            else
            {
                json.WriteNull("holds"u8);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Word<TCode>(TCode code)
        where TCode : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
