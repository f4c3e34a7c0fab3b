namespace SpinalPain.RulesEngine.Schemas;

/// <summary>determination.schema.json.</summary>
internal static class DeterminationSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("determination", "Determination", "A JSON object.");
        file["type"] = "object";
        return file;
    }
}
