using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The size of a JSON document.</summary>
internal static class JsonSize
{
    /// <summary>How many values it has, itself included.</summary>
    public static int Of(JsonNode? node) => 1 + node switch
    {
        JsonObject members => members.Sum(member => Of(member.Value)),
        JsonArray elements => elements.Sum(Of),
        _ => 0,
    };
}
