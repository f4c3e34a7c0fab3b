using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>episode.schema.json: an episode, as the vocabulary has it.</summary>
internal static class EpisodeSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("episode", "Episode", FactVocabulary.PatientEpisode.Meaning + " A member that is left out, or null, is not on record.");
        FactSchemas.Whole(file, FactVocabulary.PatientEpisode);
        var definitions = new SchemaObject();
        foreach (var (name, schema) in FactSchemas.Definitions)
        {
            definitions[name] = schema;
        }

        file["$defs"] = definitions;
        return file;
    }
}
