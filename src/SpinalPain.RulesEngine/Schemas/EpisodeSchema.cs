namespace SpinalPain.RulesEngine.Schemas;

/// <summary>episode.schema.json.</summary>
internal static class EpisodeSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("episode", "Episode", "A JSON object.");
        file["type"] = "object";
        return file;
    }
}
