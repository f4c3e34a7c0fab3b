using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Episodes.Serializer;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>An episode as JSON.</summary>
internal static class EpisodeText
{
    /// <summary>
    /// The episode. One with references that lead nowhere is refused when it is read, but an app can make it and have it judged; so
    /// only what JSON itself asks for is asked here. Null when it is none.
    /// </summary>
    public static PatientEpisode? Read(JsonObject json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.ToJsonString(), EpisodeSerializer.Compact) is { Lines.Count: > 0 } episode ? episode : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonObject Write(PatientEpisode episode) => JsonNode.Parse(Encoding.UTF8.GetString(EpisodeWriter.Write(episode)))!.AsObject();
}
