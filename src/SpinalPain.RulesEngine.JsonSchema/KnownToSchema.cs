using System.Text.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>What a schema knows, in whatever branch: members of an object, each with its own schema, and words.</summary>
internal static class KnownToSchema
{
    private static readonly string[] HoldOne = ["then", "else", "if"];
    private static readonly string[] HoldSeveral = ["allOf", "anyOf", "oneOf"];

    public static Dictionary<string, JsonElement> MembersOf(SchemaPart part, JsonElement schema)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Gather(part, schema, known);
        return known;
    }

    /// <summary>The words that a schema lists in any of its alternatives.</summary>
    public static IEnumerable<string> WordsOf(SchemaPart part, JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "enum" => keyword.Value.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!),
            "const" when keyword.Value.ValueKind == JsonValueKind.String => [keyword.Value.GetString()!],
            "$ref" => WordsOf(part, part.Definition(keyword.Value.GetString()!)),
            "allOf" or "anyOf" or "oneOf" => keyword.Value.EnumerateArray().SelectMany(branch => WordsOf(part, branch)),
            _ => [],
        });
    }

    private static void Gather(SchemaPart part, JsonElement schema, Dictionary<string, JsonElement> known)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (keyword.Name == "$ref")
            {
                Gather(part, part.Definition(keyword.Value.GetString()!), known);
            }
            else if (keyword.Name == "properties")
            {
                foreach (var member in keyword.Value.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.False))
                {
                    known.TryAdd(member.Name, member.Value);
                }
            }
            else if (HoldOne.Contains(keyword.Name))
            {
                Gather(part, keyword.Value, known);
            }
            else if (HoldSeveral.Contains(keyword.Name))
            {
                foreach (var branch in keyword.Value.EnumerateArray())
                {
                    Gather(part, branch, known);
                }
            }
            else if (keyword.Name == "dependentSchemas")
            {
                foreach (var branch in keyword.Value.EnumerateObject())
                {
                    Gather(part, branch.Value, known);
                }
            }
        }
    }
}
