using System.Text.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>The members that a schema names for an object, in whatever branch, each with its own schema.</summary>
internal static class KnownMembers
{
    private static readonly string[] HoldOne = ["then", "else", "if"];
    private static readonly string[] HoldSeveral = ["allOf", "anyOf", "oneOf"];

    public static Dictionary<string, JsonElement> Of(SchemaPart part, JsonElement schema)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Gather(part, schema, known);
        return known;
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
