using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Takes out of a pack what only names something that is gone.</summary>
internal static class PackMending
{
    /// <summary>Mends the files of a pack; false when they are of another form than a pack.</summary>
    public static bool Mend(JsonObject files)
    {
        if (files.Any(file => file.Value is not JsonObject) || files["items.json"]?["items"] is not JsonArray items)
        {
            return false;
        }

        JsonObject[] policyFiles = [.. files.Where(file => file.Key.StartsWith("policies/", StringComparison.Ordinal)).Select(file => file.Value!.AsObject())];
        var criteria = Elements(policyFiles, "criteria");
        var ids = criteria.Select(criterion => Text(criterion["id"])).ToHashSet();
        var covered = criteria.SelectMany(criterion => criterion["covers"] as JsonArray ?? []).Select(Text).ToHashSet();
        Keep(items, item => covered.Contains(Text(item?["id"])));
        foreach (var requires in Elements(policyFiles, "policies").Select(policy => policy["requires"]).OfType<JsonArray>())
        {
            Keep(requires, id => ids.Contains(Text(id)));
        }

        foreach (var policies in policyFiles.Select(file => file["policies"]).OfType<JsonArray>())
        {
            Keep(policies, policy => policy?["requires"] is JsonArray { Count: > 0 });
        }

        return true;
    }

    private static List<JsonObject> Elements(JsonObject[] files, string name) => [.. files.SelectMany(file => file[name] as JsonArray ?? []).OfType<JsonObject>()];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Keep(JsonArray elements, Predicate<JsonNode?> keep)
    {
        for (var place = elements.Count - 1; place >= 0; place--)
        {
            if (!keep(elements[place]))
            {
                elements.RemoveAt(place);
            }
        }
    }
}
