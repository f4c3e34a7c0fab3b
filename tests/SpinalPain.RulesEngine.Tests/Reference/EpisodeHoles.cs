using System.Globalization;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Turns an episode that makes sense into one that is odd: what is missing, doubled, incomplete, or a day off. The same seed gives the same episode.</summary>
internal static class EpisodeHoles
{
    public static JsonObject Make(JsonObject episode, int seed)
    {
        var random = new Random(seed);
        var changed = episode.DeepClone().AsObject();
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            var places = Within(changed).Where(node => node.Parent is JsonObject or JsonArray && !IsRequired(node)).ToList();
            Change(places[random.Next(places.Count)], random);
        }

        return changed;
    }

    private static void Change(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonArray list when random.Next(2) == 0:
                Replace(node, new JsonObject { ["items"] = list.DeepClone(), ["incomplete"] = true });
                break;
            case JsonArray { Count: > 0 } list:
                var element = list[random.Next(list.Count)]!.DeepClone();

                // Ids stand once, so that a record that has one is not doubled but moved.
                list.RemoveAt(random.Next(list.Count));
                if (element is not JsonObject { } record || !record.ContainsKey("id"))
                {
                    list.Insert(random.Next(list.Count + 1), element);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && IsDate(text, out var date) && random.Next(3) > 0:
                Replace(node, date.AddDays(random.Next(5) == 0 ? random.Next(-400, 400) : random.Next(-1, 2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case JsonValue value when value.TryGetValue<decimal>(out var number) && random.Next(2) == 0:
                Replace(node, Math.Max(0, number + random.Next(-3, 4)));
                break;
            case JsonValue value when value.TryGetValue<bool>(out var truth) && random.Next(2) == 0:
                Replace(node, !truth);
                break;
            default:
                Remove(node);
                break;
        }
    }

    private static IEnumerable<JsonNode> Within(JsonNode node)
    {
        var parts = node switch
        {
            JsonObject record => record.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return parts.OfType<JsonNode>().SelectMany(Within).Prepend(node);
    }

    /// <summary>What an episode cannot be read without, and what leads to something else.</summary>
    private static bool IsRequired(JsonNode node) =>
        node.GetPath() is "$.stage" or "$.lines" or "$.procedures" or "$.providers" or "$.documents"
        || (node.Parent is JsonObject record && record.ContainsKey("id") && node == record["id"])
        || node.GetPropertyNameOrNull() is "items" or "incomplete" or "code" or "dateOfService" or "lines"
        || (node.GetPropertyNameOrNull() == "kind" && node.GetPath().StartsWith("$.documents", StringComparison.Ordinal))
        || (node.Parent is JsonArray list && list.GetPath() is "$.lines" or "$.procedures" or "$.providers" or "$.documents");

    private static string? GetPropertyNameOrNull(this JsonNode node) => node.Parent is JsonObject ? node.GetPropertyName() : null;

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static void Replace(JsonNode node, JsonNode by)
    {
        if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = by;
        }
        else
        {
            node.Parent!.AsObject()[node.GetPropertyName()] = by;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray list)
        {
            list.Remove(node);
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }
}
