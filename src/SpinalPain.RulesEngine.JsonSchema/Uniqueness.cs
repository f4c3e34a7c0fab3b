using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>
/// "uniqueItems", in time that grows with the list: the evaluator compares each element with each other one, which takes minutes where
/// lists are long. It also tells which element stands twice.
/// </summary>
internal static class Uniqueness
{
    public const string Keyword = "uniqueItems";

    /// <summary>The elements of a list that stand there already, where the schema allows that to none.</summary>
    public static IEnumerable<Place> Repeated(JsonElement schema, Place place)
    {
        if (place.Node.Kind != JsonValueKind.Array || schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty(Keyword, out var unique) || unique.ValueKind != JsonValueKind.True)
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return place.Children().Where(element => !seen.Add(Key(element.Json)));
    }

    /// <summary>Equal values, as JSON Schema compares them, and no others have equal texts.</summary>
    internal static string Key(JsonNode? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (name, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}");
                    Append(text, member);
                }

                text.Append('}');
                break;
            case JsonArray elements:
                text.Append('[');
                foreach (var element in elements)
                {
                    Append(text, element);
                }

                text.Append(']');
                break;
            case JsonValue scalar when scalar.TryGetValue<string>(out var word):
                text.Append(CultureInfo.InvariantCulture, $"\"{word.Length}:{word}");
                break;
            case JsonValue scalar when scalar.TryGetValue<decimal>(out var number):
                text.Append(CultureInfo.InvariantCulture, $"#{number:0.#############################};");
                break;
            default:
                text.Append(value?.ToJsonString() ?? "null").Append(';');
                break;
        }
    }
}
