using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>
/// Writes what came of making a decision again as JSON in the form that docs/replay.md describes: members always in the same order. No value of the episode
/// stands in it.
/// </summary>
public static class ReplayJson
{
    /// <summary>The result as JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <returns>One JSON object, without a newline at the end.</returns>
    public static string Write(ReplayResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("verdict"u8, result.IsIdentical ? "identical"u8 : "different"u8);
            WriteDifference(json, result.Difference);
            json.WriteStartArray("causes"u8);
            foreach (var cause in result.Causes)
            {
                WriteCause(json, cause);
            }

            json.WriteEndArray();
            WriteTexts(json, "notes", result.Notes);
            json.WriteStartArray("packs"u8);
            foreach (var pack in result.Record.Packs)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, pack.Id);
                json.WriteString("version"u8, pack.Version);
                json.WriteString("sha256"u8, pack.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("episodeSha256"u8, result.Record.EpisodeSha256);
            WriteEngine(json, "decidedBy", result.Record.DecidedBy);
            WriteEngine(json, "replayedBy", result.Determination?.DecidedBy ?? DecidedBy.Compiled);
            json.WriteEndObject();
        });
    }

    private static void WriteDifference(Utf8JsonWriter json, ReplayDifference? difference)
    {
        if (difference is null)
        {
            json.WriteNull("difference"u8);
            return;
        }

        json.WriteStartObject("difference"u8);
        json.WriteString("at"u8, difference.Pointer);
        json.WriteString("message"u8, difference.Message);
        json.WriteEndObject();
    }

    private static void WriteCause(Utf8JsonWriter json, ReplayCause cause)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, JsonNamingPolicy.CamelCase.ConvertName(cause.Kind.ToString()));
        json.WriteString("message"u8, cause.Message);
        WriteTexts(json, "details", cause.Details);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteEngine(Utf8JsonWriter json, string name, DecidedBy by)
    {
        json.WriteStartObject(name);
        json.WriteString("engine"u8, by.Engine);
        json.WriteString("engineVersion"u8, by.EngineVersion);
        json.WriteString("libraryVersion"u8, by.LibraryVersion);
        json.WriteEndObject();
    }
}
