using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Puts definitions where they are used, so that a shrunk pack shows its condition in one place.</summary>
internal static class DefinitionInlining
{
    /// <summary>The files of a pack with one use of a definition replaced, once for each use.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject files)
    {
        for (var place = 0; ; place++)
        {
            var copy = files.DeepClone().AsObject();
            if (Uses(copy).ElementAtOrDefault(place) is not { } use)
            {
                yield break;
            }

            if (Definitions(copy).FirstOrDefault(definition => Id(definition["id"]) == Id(use["definition"])) is { } found)
            {
                Replace(use, found);
                DropUnused(copy);
                yield return copy;
            }
        }
    }

    private static string? Id(JsonNode? node) => node?.GetValue<string>();

    private static IEnumerable<JsonObject> Uses(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } use when use["definition"] is JsonValue => [use],
        JsonObject members => members.SelectMany(member => Uses(member.Value)),
        JsonArray elements => elements.SelectMany(Uses),
        _ => [],
    };

    private static IEnumerable<JsonObject> Definitions(JsonObject files) =>
        files.Select(file => file.Value?["definitions"]).OfType<JsonArray>().SelectMany(definitions => definitions).OfType<JsonObject>();

    private static void Replace(JsonObject use, JsonObject definition)
    {
        if (definition["when"] is { } when)
        {
            use.ReplaceWith(when.DeepClone());
            return;
        }

        // The elements of a subset are those of its list for which its condition holds, under the name that it gives them.
        if (use.Parent is JsonObject operation && operation["as"] is not null && !operation.ContainsKey("where"))
        {
            operation["where"] = definition["where"]!.DeepClone();
            operation["as"] = definition["as"]!.DeepClone();
        }

        use.ReplaceWith(definition["from"]!.DeepClone());
    }

    private static void DropUnused(JsonObject files)
    {
        var used = Uses(files).Select(use => Id(use["definition"])).ToHashSet();
        foreach (var definitions in files.Select(file => file.Value?["definitions"]).OfType<JsonArray>())
        {
            foreach (var unused in definitions.Where(definition => !used.Contains(Id(definition?["id"]))).ToList())
            {
                definitions.Remove(unused);
            }
        }
    }
}
