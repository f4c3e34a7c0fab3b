using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>outcome.schema.json and reject.schema.json: what a batch writes on a line beside determinations.</summary>
internal static class BatchSchemas
{
    public static SchemaObject Outcome()
    {
        var outcome = Shapes.Words("The least favorable outcome of the governed lines.", VocabularyWords.Of<CoverageOutcome>());
        var ofLine = Shapes.Words("Its outcome.", VocabularyWords.Of<CoverageOutcome>());
        var file = Shapes.File("outcome", "Outcome", "The outcome of one episode without reasons, as a batch writes it on a line when only outcomes are asked for.");
        Always(file, new()
        {
            ["episode"] = Text("Id of the episode in the sending system."),
            ["outcome"] = outcome,
            ["lines"] = Shapes.List("The lines, in the order of the episode.", Shapes.Ref("line"), mayBeEmpty: true),
        });
        file["$defs"] = new SchemaObject
        {
            ["line"] = Always(new() { ["title"] = "Line", ["description"] = "The outcome of one line." }, new() { ["line"] = Text("Id of the line in the episode."), ["outcome"] = ofLine }),
        };
        return file;
    }

    public static SchemaObject Reject()
    {
        var file = Shapes.File("reject", "Rejected line", "A line of a batch that could not be judged, and why. No value of the line stands in it.");
        Always(file, new()
        {
            ["line"] = Whole("Number of the line in the input; empty lines are counted.", least: 1),
            ["offset"] = Whole("How many bytes of the input stand before the line.", least: 0),
            ["length"] = Whole("Length of the line in bytes, without its line break.", least: 1),
            ["diagnostics"] = Shapes.List("All that is wrong with the line.", Shapes.Ref("diagnostic")),
        });
        file["$defs"] = new SchemaObject
        {
            ["diagnostic"] = Always(new() { ["title"] = "Diagnostic", ["description"] = "One problem." }, new()
            {
                ["severity"] = Shapes.Words("How much it matters.", ReportJson.Level(DiagnosticSeverity.Error), ReportJson.Level(DiagnosticSeverity.Warning)),
                ["code"] = new SchemaObject { ["description"] = "The kind of problem.", ["type"] = "string", ["pattern"] = "^SP[0-9]{4}$" },
                ["title"] = Text("The kind of problem in words."),
                ["file"] = Maybe("The input as it was named.", "string"),
                ["line"] = Maybe("Number of the line in the input.", "integer"),
                ["column"] = Maybe("The column in characters, from 1.", "integer"),
                ["pointer"] = Maybe("JSON pointer of the value in the episode; empty for the whole.", "string"),
                ["message"] = Text("What is wrong."),
                ["help"] = Maybe("What to do, where the message does not say it.", "string"),
            }),
        };
        return file;
    }

    /// <summary>An object of which every member is always written.</summary>
    private static SchemaObject Always(SchemaObject schema, SchemaObject properties) => Shapes.Record(schema, [.. properties.Names], properties);

    private static SchemaObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    private static SchemaObject Maybe(string description, string type) => new() { ["description"] = description, ["type"] = (string[])[type, "null"] };

    private static SchemaObject Whole(string description, int least) => new() { ["description"] = description, ["type"] = "integer", ["minimum"] = least };
}
