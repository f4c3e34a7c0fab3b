using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>Changes one thing about the structure of a JSON document. The same seed makes the same change.</summary>
internal static class SchemaMutation
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "1.5", "4", "101", "1000000000000", "-1000000000000", "\"\"", "\" \"", "\"x\"", "\"word\"", "\"1a\"", "\"a b\"", "\"KY\"", "\"Ky\"", "\"1.0\"", "\"2.0\"", "\"1.0.0\"", "\"01.0.0\"",
        "\"2024-02-29\"", "\"2023-02-29\"", "\"2024-13-01\"", "\"2024-1-1\"", "\"2024-01-01T00:00:00\"", "\"1899-12-31\"", "\"2201-01-01\"", "\"2100-02-29\"", "\"2000-02-29\"", "\"62323\"", "\"W1234\"", "\"M54.16\"", "\"M54.*\"",
        "\"line.region\"", "\"line.dateOfService\"", "\"line.contrast\"", "\"episode.stage\"", "\"episode.symptoms\"", "\"line.diagnosisCodes\"", "\"line.extensions.bodyMassIndex\"", "\"line.extensions\"", "\"line\"", "\"episode\"", "\"x.kind\"",
        "\"x.performedOn\"", "\"x.signature.signedOn\"", "\"x.y.z\"", "\"line..region\"", "\"line.performingProvider.role\"", "\"line.performingProvider\"", "[]", "{}", "[null]", "[1]", "[\"x\"]", "[\"x\", \"x\"]", "[{}]", "[[]]", "{ \"x\": 1 }",
        "{ \"fact\": \"line.region\" }", "{ \"fact\": \"line.dateOfService\" }", "{ \"fact\": 1 }", "{ \"fact\": \"line.region\", \"is\": \"cervical\" }", "{ \"parameter\": \"x\" }", "{ \"parameter\": \"x\", \"fact\": \"x.score\" }",
        "{ \"value\": 4, \"unit\": \"weeks\" }", "{ \"definition\": \"x\" }", "{ \"items\": [], \"incomplete\": true }", "{ \"items\": [] }", "{ \"incomplete\": true }", "{ \"items\": null, \"incomplete\": null }", "{ \"all\": [] }", "{ \"not\": {} }",
        "{ \"fact\": \"line.contrast\", \"is\": \"true\" }", "{ \"fact\": \"line.contrast\", \"is\": true, \"isNot\": true }", "{ \"fact\": \"line.dateOfService\", \"within\": { \"parameter\": \"x\" } }", "{ \"fact\": \"line.region\" }",
        "{ \"some\": \"episode.symptoms\" }", "{ \"some\": \"episode.symptoms\", \"as\": \"line\" }", "{ \"count\": \"episode.symptoms\", \"as\": \"x\" }", "{ \"atLeast\": 2, \"of\": [] }", "{ \"of\": [] }",
    ];

    private static readonly string[] Names = ["x", "$schema", "id", "title", "unit", "until", "all", "not", "fact", "is", "before", "within", "where", "as", "atLeast", "definition", "from", "when", "satisfies", "items", "incomplete", "extensions", "score"];

    /// <summary>The document with one change; null where the change comes to nothing.</summary>
    public static string? Apply(string json, int seed)
    {
        var random = new Random(seed);
        var root = JsonNode.Parse(json)!;
        var before = root.ToJsonString();
        var places = Places(root).ToList();
        var node = Pick(random, places);
        switch (random.Next(14))
        {
            case 0 or 1:
                Remove(node);
                break;
            case 2:
                Rename(node, name => random.Next(3) switch { 0 => name[..^1], 1 => name + "s", _ => char.ToUpperInvariant(name[0]) + name[1..] });
                break;
            case 3:
                Rename(node, _ => Pick(random, Names));
                break;
            case 4:
                Add(Pick(random, places.Append(root).OfType<JsonObject>().ToList()), Pick(random, Names), JsonNode.Parse(Pick(random, Odd)));
                break;
            case 5:
                // Such as a second form in one condition.
                var giver = Pick(random, places.Append(root).OfType<JsonObject>().Where(each => each.Count > 0).ToList());
                var (name, value) = Pick(random, giver.ToList());
                Add(Pick(random, places.Append(root).OfType<JsonObject>().ToList()), name, value?.DeepClone());
                break;
            case 6:
                Replace(node, Pick(random, places).DeepClone());
                break;
            case 7 when node is JsonArray { Count: > 0 } list:
                list.Add(list[0]?.DeepClone());
                break;
            case 8:
                Replace(node, random.Next(2) == 0 ? new JsonArray(node.DeepClone()) : new JsonObject([KeyValuePair.Create<string, JsonNode?>(Pick(random, Names), node.DeepClone())]));
                break;
            case 9 when node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is { Length: > 0 } text:
                Replace(node, JsonValue.Create(random.Next(3) switch { 0 => text + "x", 1 => text[..^1], _ => text.ToUpperInvariant() }));
                break;
            default:
                Replace(node, JsonNode.Parse(Pick(random, Odd)));
                break;
        }

        return root.ToJsonString() is var after && after == before ? null : after;
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray list)
        {
            list.RemoveAt(node.GetElementIndex());
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }

    private static void Rename(JsonNode node, Func<string, string> name)
    {
        if (node.Parent is JsonObject members)
        {
            var old = node.GetPropertyName();
            members.Remove(old);
            members[name(old)] = node;
        }
    }

    private static void Replace(JsonNode node, JsonNode? replacement)
    {
        if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = replacement;
        }
        else
        {
            node.Parent!.AsObject()[node.GetPropertyName()] = replacement;
        }
    }

    private static void Add(JsonObject members, string name, JsonNode? value) => members[name] = value;

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Every value below the top.</summary>
    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }
}
