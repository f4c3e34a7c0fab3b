using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>determination.schema.json: the answer, as <see cref="DeterminationJson"/> writes it.</summary>
internal static class DeterminationSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("determination", "Determination", "The answer for one episode: what was decided by which pack, and why. For several episodes there is an array of them.");
        Always(file, [], new()
        {
            ["outcome"] = Shapes.Words("The least favorable outcome of the governed lines.", VocabularyWords.Of<CoverageOutcome>()),
            ["asOf"] = Nullable("The latest date of service of the lines; null when there is no line.", "date"),
            ["stage"] = Shapes.Words("The stage that it was judged at.", VocabularyWords.Of<ReviewStage>()),
            ["packs"] = List("The packs that the lines were judged by, in the order in which the lines first use them.", Shapes.Ref("pack")),
            ["episode"] = Text("Id of the episode in the sending system."),
            ["episodeSha256"] = new SchemaObject
            {
                ["description"] = "SHA-256 of the canonical form of the episode as it was judged; null for a determination that was put together without an episode.",
                ["type"] = (string[])["string", "null"],
                ["pattern"] = "^[0-9a-f]{64}$",
            },
            ["decidedBy"] = Object("Decided by", "What made the determination.", new()
            {
                ["engine"] = Text("The engine: \"compiled\", or \"nrules\"."),
                ["engineVersion"] = Text("Version of the engine."),
                ["libraryVersion"] = Text("Version of the library, which words the reasons whichever engine decides."),
            }),
            ["lines"] = List("The lines, in the order of the episode.", Shapes.Ref("line")),
            ["missing"] = List("What has to be asked for, in the order of the criteria.", Shapes.Ref("missing")),
        });
        file["$defs"] = new SchemaObject
        {
            ["pack"] = Object("Pack", "Which pack, exactly.", new()
            {
                ["id"] = Text("Id of the pack."),
                ["version"] = Text("Semantic version of the pack."),
                ["sha256"] = new SchemaObject { ["description"] = "SHA-256 of its canonical content.", ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" },
            }),
            ["line"] = Line(),
            ["criterion"] = Criterion(),
            ["evidence"] = Evidence(),
            ["parameter"] = Object("Threshold", "A threshold as it was in force.", new()
            {
                ["id"] = Text("Id of the parameter."),
                ["value"] = new SchemaObject { ["description"] = "Its value.", ["type"] = "number" },
                ["unit"] = Text("Its unit."),
                ["inForceSince"] = Shapes.Ref("date", "The date since which this value is in force."),
                ["source"] = Text("Id of the source that gives the value."),
            }),
            ["measurement"] = Object("Measurement", "A measured value beside its threshold.", new()
            {
                ["what"] = Text("What was measured."),
                ["measured"] = Text("The measured value in words."),
                ["needed"] = Text("The threshold in words."),
                ["parameter"] = Text("Id of the parameter."),
                ["holds"] = new SchemaObject { ["description"] = "Whether the value is on the right side; null when that is not known.", ["type"] = (string[])["boolean", "null"] },
            }),
            ["missing"] = Object("Missing fact", "A fact that has to be asked for.", new()
            {
                ["fact"] = Text("Its path."),
                ["at"] = Text("JSON pointer of the place where it would stand in the episode."),
                ["ask"] = Text("What to ask for."),
                ["criteria"] = List("Ids of the criteria that need it.", Text()),
                ["lines"] = List("Ids of the lines that need it.", Text()),
            }),
            ["date"] = Shapes.Date,
        };
        return file;
    }

    private static SchemaObject Line()
    {
        var pack = Object("Pack of the line", "The pack that the line was judged by; null when a library has none for it, and the reason says why.", new()
        {
            ["id"] = Text("Id of the pack."),
            ["version"] = Text("Semantic version of the pack."),
        });
        pack["type"] = (string[])["object", "null"];
        var line = new SchemaObject { ["title"] = "Line", ["description"] = "The answer for one line." };
        Always(line, ["reason"], new()
        {
            ["line"] = Text("Id of the line in the episode."),
            ["code"] = Text("CPT or HCPCS code of the line."),
            ["asOf"] = Shapes.Ref("date", "The date of service, whose thresholds were used."),
            ["pack"] = pack,
            ["outcome"] = Shapes.Words("The outcome.", VocabularyWords.Of<CoverageOutcome>()),
            ["reason"] = Text("Why no policy governs the line, or what is in doubt about it; left out when there is no doubt."),
            ["policies"] = List("Ids of the policies that govern the line.", Text()),
            ["criteria"] = List("The criteria of those policies, each once.", Shapes.Ref("criterion")),
        });
        return line;
    }

    private static SchemaObject Criterion() => Object("Criterion", "How one criterion stands for the line, and why.", new()
    {
        ["id"] = Text("Id of the criterion."),
        ["title"] = Text("Its heading, with the thresholds in force."),
        ["covers"] = List("Ids of the items that it decides.", Text()),
        ["source"] = Object("Source", "The source that it cites.", new()
        {
            ["id"] = Text("Id of the source."),
            ["document"] = Text("Title of the document."),
            ["section"] = new SchemaObject { ["description"] = "The section; null where the whole document is meant.", ["type"] = (string[])["string", "null"] },
        }),
        ["status"] = Shapes.Words("How it stands.", VocabularyWords.Of<CriterionStatus>()),
        ["consequence"] = Shapes.Words("What follows when it is not met.", VocabularyWords.Of<Consequence>()),
        ["message"] = Text("A sentence for people."),
        ["evidence"] = List("The facts that decided it, or that are missing when it is unknown.", Shapes.Ref("evidence")),
        ["parameters"] = List("The thresholds that it read.", Shapes.Ref("parameter")),
        ["measurements"] = List("How far measured values are from their thresholds.", Shapes.Ref("measurement")),
        ["contradictions"] = List("Contradictions in the record that made it unknown, one sentence each.", Text()),
    });

    private static SchemaObject Evidence()
    {
        var evidence = new SchemaObject { ["title"] = "Evidence", ["description"] = "A fact that was read." };
        Always(evidence, ["on"], new()
        {
            ["fact"] = Text("Its path, with the places of list elements."),
            ["at"] = Text("JSON pointer of the fact in the episode, or of the place where it would stand."),
            ["value"] = new SchemaObject { ["description"] = "Its value as in JSON; null when the record does not hold it.", ["type"] = (string[])["string", "null"] },
            ["on"] = Shapes.Ref("date", "The date of the record that holds the fact, where it has one."),
        });
        return evidence;
    }

    private static SchemaObject Object(string title, string description, SchemaObject properties)
    {
        var schema = new SchemaObject { ["title"] = title, ["description"] = description };
        Always(schema, [], properties);
        return schema;
    }

    /// <summary>An object of which every member is always written, but for a few.</summary>
    private static void Always(SchemaObject schema, string[] sometimes, SchemaObject properties) =>
        Shapes.Record(schema, [.. properties.Names.Except(sometimes)], properties);

    private static SchemaObject Nullable(string description, string definition) => new()
    {
        ["description"] = description,
        ["anyOf"] = (SchemaObject[])[Shapes.Ref(definition), new() { ["type"] = "null" }],
    };

    private static SchemaObject List(string description, SchemaObject items) => Shapes.List(description, items, mayBeEmpty: true);

    private static SchemaObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    private static SchemaObject Text() => new() { ["type"] = "string" };
}
