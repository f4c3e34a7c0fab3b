using System.Buffers;
using System.Text;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// Writes determinations as JSON: members always in the same order, and either laid out for people, with lines ended by "\n", or on one
/// line for files that hold a determination a line.
/// </summary>
public static class DeterminationJson
{
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
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonText(buffer, indented: true);
        json.StartArray();
        foreach (var determination in determinations)
        {
            WriteDetermination(ref json, determination);
            Pass(ref json, buffer, output);
        }

        json.EndArray();
        Pass(ref json, buffer, output);
    }

    /// <summary>Writes a determination as UTF-8 JSON.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indented">Whether to lay it out for people; else it is one line, without a newline at the end.</param>
    public static void Write(Determination determination, IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonText(output, indented);
        WriteDetermination(ref json, determination);
        json.Flush();
    }

    /// <summary>Writes a determination as UTF-8 JSON and leaves the stream open.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Determination determination, Stream output)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        Write(determination, buffer);
        output.Write(buffer.WrittenSpan);
    }

    private static void Pass(ref JsonText json, ArrayBufferWriter<byte> buffer, Stream output)
    {
        json.Flush();
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    private static void WriteDetermination(ref JsonText json, Determination determination)
    {
        json.StartObject();
        json.Word("outcome"u8, JsonWords.Of(determination.Outcome));
        if (determination.AsOf is { } asOf)
        {
            json.Day("asOf"u8, asOf);
        }
        else
        {
            json.Text("asOf"u8, null);
        }

        json.Word("stage"u8, JsonWords.Of(determination.Stage));
        json.StartArray("packs"u8);
        foreach (var pack in determination.Packs)
        {
            json.StartObject();
            json.Text("id"u8, pack.Id);
            json.Text("version"u8, pack.Version);
            json.Text("sha256"u8, pack.Sha256);
            json.EndObject();
        }

        json.EndArray();
        json.Text("episode"u8, determination.EpisodeId);
        json.Text("episodeSha256"u8, determination.EpisodeSha256);
        json.StartObject("decidedBy"u8);
        json.Text("engine"u8, determination.DecidedBy.Engine);
        json.Text("engineVersion"u8, determination.DecidedBy.EngineVersion);
        json.Text("libraryVersion"u8, determination.DecidedBy.LibraryVersion);
        json.EndObject();
        json.StartArray("lines"u8);
        foreach (var line in determination.Lines)
        {
            WriteLine(ref json, line);
        }

        json.EndArray();
        json.StartArray("missing"u8);
        foreach (var missing in determination.Missing)
        {
            json.StartObject();
            json.Text("fact"u8, missing.Fact);
            json.Text("at"u8, missing.At);
            json.Text("ask"u8, missing.Ask);
            json.Texts("criteria"u8, missing.Criteria.AsSpan());
            json.Texts("lines"u8, missing.Lines.AsSpan());
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WriteLine(ref JsonText json, LineDetermination line)
    {
        json.StartObject();
        json.Text("line"u8, line.LineId);
        json.Text("code"u8, line.Code);
        json.Day("asOf"u8, line.AsOf);
        WritePack(ref json, line.Pack);
        json.Word("outcome"u8, JsonWords.Of(line.Outcome));
        if (line.Reason is { } reason)
        {
            json.Text("reason"u8, reason);
        }

        json.Texts("policies"u8, line.Policies.AsSpan());
        json.StartArray("criteria"u8);
        using var notes = CriterionResult.TakeNotes(line.Criteria);
        foreach (var criterion in line.Criteria)
        {
            WriteCriterion(ref json, criterion, notes);
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WritePack(ref JsonText json, PackIdentity? pack)
    {
        if (pack is null)
        {
            json.Text("pack"u8, null);
            return;
        }

        json.StartObject("pack"u8);
        json.Text("id"u8, pack.Id);
        json.Text("version"u8, pack.Version);
        json.EndObject();
    }

    private static void WriteCriterion(ref JsonText json, CriterionResult criterion, ILineNotes? notes)
    {
        json.StartObject();
        if (!json.IsIndented && criterion.KeptHead is { IsEmpty: false } head)
        {
            json.Members(head);
        }
        else
        {
            CriterionHead.Write(ref json, criterion);
        }

        criterion.WriteReasons(ref json, notes);
        json.EndObject();
    }
}
