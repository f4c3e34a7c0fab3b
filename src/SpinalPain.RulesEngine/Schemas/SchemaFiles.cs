using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>
/// The JSON Schemas of everything that is JSON here: the files of a pack, episodes and determinations. They are made from the vocabulary
/// of facts and from the table of operators that the reader of packs goes by, so that editors and other validators know what it knows.
/// </summary>
public static class SchemaFiles
{
    /// <summary>Every schema, those of a pack's files first.</summary>
    public static ImmutableArray<SchemaFile> All { get; } =
    [
        new("pack.schema.json", ManifestSchema.Create().ToText()),
        new("items.schema.json", SheetSchemas.Items().ToText()),
        new("parameters.schema.json", SheetSchemas.Parameters().ToText()),
        new("value-sets.schema.json", SheetSchemas.ValueSets().ToText()),
        new("policies.schema.json", PolicySchema.Create().ToText()),
        new("cases.schema.json", CaseSchema.Create().ToText()),
        new("episode.schema.json", EpisodeSchema.Create().ToText()),
        new("determination.schema.json", DeterminationSchema.Create().ToText()),
        new("outcome.schema.json", BatchSchemas.Outcome().ToText()),
        new("reject.schema.json", BatchSchemas.Reject().ToText()),
        new("bundle.schema.json", BundleSchema.Create().ToText()),
    ];
}
