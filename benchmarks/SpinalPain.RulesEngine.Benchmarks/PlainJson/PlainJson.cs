using System.Text.Encodings.Web;
using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>
/// What reading episodes and writing determinations costs with System.Text.Json alone: the floor that the library is measured against.
/// It reads all that an episode holds and writes the very bytes of <see cref="DeterminationJson"/>.
/// </summary>
internal static class PlainJson
{
    /// <summary>Escapes what <see cref="DeterminationJson"/> escapes, and no more.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = OneLine with { Indented = true, IndentSize = 2, NewLine = "\n" };

    public static PlainEpisode Read(ReadOnlySpan<byte> utf8Json) => JsonSerializer.Deserialize(utf8Json, PlainEpisodeContext.Default.PlainEpisode)!;

    public static void Write(Utf8JsonWriter json, PlainDetermination determination) =>
        JsonSerializer.Serialize(json, determination, PlainDeterminationContext.Default.PlainDetermination);

    /// <summary>The content of a determination, so that both writers are given the same to write.</summary>
    public static PlainDetermination From(Determination determination) =>
        JsonSerializer.Deserialize(DeterminationJson.Write(determination), PlainDeterminationContext.Default.PlainDetermination)!;
}
