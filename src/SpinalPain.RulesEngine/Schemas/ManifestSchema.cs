using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>pack.schema.json: the manifest.</summary>
internal static class ManifestSchema
{
    // As https://semver.org has it.
    private const string SemanticVersion =
        @"^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$";

    public static SchemaObject Create()
    {
        var file = Shapes.File("pack", "Manifest of a rule pack", "pack.json: what the pack is, whose policy it holds, when it is in force and which sources it cites.");
        Shapes.Record(
            file,
            ["formatVersion", "id", "version", "title", "payer", "jurisdictions", "effective", "status", "sources", "readings"],
            new()
            {
                ["$schema"] = Shapes.SchemaMember,
                ["formatVersion"] = new SchemaObject { ["description"] = "Version of the pack format.", ["const"] = ManifestReader.FormatVersion },
                ["id"] = Shapes.Ref("id", "Identity of the policy, the same in all versions of the pack."),
                ["version"] = Version(),
                ["title"] = Shapes.Ref("text", "Title of the policy, for people."),
                ["payer"] = Shapes.Ref("text", "Who pays by this policy."),
                ["jurisdictions"] = Shapes.Distinct(
                    "The States in which the policy holds.",
                    Shapes.Formed("^[A-Z]{2}$", "A jurisdiction is a State as two capital letters, such as \"KY\".")),
                ["effective"] = Shapes.Record(
                    "Effective period",
                    "The dates of service that the pack judges, both days included.",
                    ["from"],
                    new() { ["from"] = Shapes.Ref("date", "The first day."), ["until"] = Shapes.Ref("date", "The last day; left out while no end is known.") }),
                ["status"] = Shapes.Words("Where the pack stands in its life: being written, in force, or replaced and kept to replay earlier decisions.", "draft", "active", "retired"),
                ["sources"] = Shapes.List("The documents, or sections of them, that items, parameters and criteria cite by their ids.", Shapes.Ref("source")),
                ["readings"] = Shapes.List("How the text is read where it is open.", Shapes.Ref("reading"), mayBeEmpty: true),
                ["extensions"] = Shapes.List("Payer-specific facts beside those of the vocabulary.", Shapes.Ref("extension"), mayBeEmpty: true),
            });
        file["$defs"] = new SchemaObject
        {
            ["source"] = Source(),
            ["reading"] = Reading(),
            ["extension"] = Extension(),
            ["id"] = Shapes.Id,
            ["name"] = Shapes.Name,
            ["text"] = Shapes.Text,
            ["date"] = Shapes.Date,
        };
        return file;
    }

    private static SchemaObject Version()
    {
        var version = Shapes.Formed(SemanticVersion, "A version is three numbers with points between them, such as \"1.0.0\", and may go on as semver.org allows.");
        version["description"] = "Semantic version of the pack.";
        version["maxLength"] = TextForms.IdLength;
        return version;
    }

    private static SchemaObject Source() => Shapes.Record(
        "Source",
        "A document, or a section of it, that the pack follows.",
        ["id", "document"],
        new()
        {
            ["id"] = Shapes.Ref("id", "Id by which it is cited."),
            ["document"] = Shapes.Ref("text", "Title of the document."),
            ["section"] = Shapes.Ref("text", "The section, where only a part is meant."),
        });

    private static SchemaObject Reading() => Shapes.Record(
        "Reading",
        "A decision on how an open text is read.",
        ["id", "items", "text"],
        new()
        {
            ["id"] = Shapes.Ref("id", "Id of the reading."),
            ["items"] = Shapes.Distinct("Ids of the items that it is about.", Shapes.Ref("id")),
            ["text"] = Shapes.Ref("text", "What is open, and how it is read."),
        });

    private static SchemaObject Extension()
    {
        var extension = Shapes.Record(
            "Payer-specific fact",
            "A fact that this payer asks for and the vocabulary lacks. Conditions name it as line.extensions.NAME or episode.extensions.NAME.",
            ["on", "name", "type", "meaning"],
            new()
            {
                ["on"] = Shapes.Words("The record that holds it.", "episode", "line"),
                ["name"] = Shapes.Ref("name", "Its name in episodes and in paths."),
                ["type"] = Shapes.Words("Its type.", "boolean", "number", "date", "text"),
                ["unit"] = Shapes.Ref("text", "The unit of a number; the other types have none."),
                ["meaning"] = Shapes.Ref("text", "What it means, in one sentence."),
            });
        extension["if"] = new SchemaObject { ["properties"] = new SchemaObject { ["type"] = new SchemaObject { ["const"] = "number" } }, ["required"] = (string[])["type"] };
        extension["then"] = new SchemaObject { ["required"] = (string[])["unit"] };
        extension["else"] = new SchemaObject { ["properties"] = new SchemaObject { ["unit"] = false } };
        return extension;
    }
}
