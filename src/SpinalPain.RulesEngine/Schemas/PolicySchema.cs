namespace SpinalPain.RulesEngine.Schemas;

/// <summary>policies.schema.json.</summary>
internal static class PolicySchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("policies", "Policy", "A JSON object.");
        file["type"] = "object";
        return file;
    }
}
