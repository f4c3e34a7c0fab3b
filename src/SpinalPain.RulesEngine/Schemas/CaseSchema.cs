namespace SpinalPain.RulesEngine.Schemas;

/// <summary>cases.schema.json.</summary>
internal static class CaseSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("cases", "Case", "A JSON object.");
        file["type"] = "object";
        return file;
    }
}
