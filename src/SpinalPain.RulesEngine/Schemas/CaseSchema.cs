using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>cases.schema.json: cases that prove a pack.</summary>
internal static class CaseSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("cases", "Cases of a rule pack", "cases/*.json: episodes as patches of base episodes, and what a careful person decides on them.");
        Shapes.Record(file, ["cases"], new()
        {
            ["$schema"] = new SchemaObject { ["description"] = "The schema of this file, for editors. It is no part of the content.", ["type"] = "string" },
            ["cases"] = Shapes.List("The cases.", Shapes.Ref("case"), mayBeEmpty: true),
        });
        var patch = new SchemaObject
        {
            ["title"] = "Patch",
            ["description"] = "What differs from the base (RFC 7396): null takes a member away, which must be there; a list is replaced as a whole.",
        };
        FactSchemas.Patch(patch, FactVocabulary.PatientEpisode);
        var definitions = new SchemaObject
        {
            ["case"] = Case(),
            ["expectation"] = Expectation(),
            ["lineExpectation"] = Shapes.Record("Line", "What has to come out for a line.", [], new() { ["outcome"] = Outcome("Outcome of the line."), ["criteria"] = Shapes.Ref("statuses") }),
            ["statuses"] = Statuses(),
            ["patch"] = patch,
            ["text"] = Shapes.Text,
        };

        // A record that stands in the episode itself is patched where it stands, and is never whole.
        var patched = FactVocabulary.PatientEpisode.Facts.Where(fact => fact.Record is not null && !fact.IsList).Select(fact => fact.Record!.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, schema) in FactSchemas.Definitions.Where(definition => !patched.Contains(definition.Name)))
        {
            definitions[name] = schema;
        }

        file["$defs"] = definitions;
        return file;
    }

    private static SchemaObject Case()
    {
        var example = Shapes.Record(
            "Case",
            "An episode, and what has to come out of it.",
            ["name", "base", "expect"],
            new()
            {
                ["name"] = Shapes.Ref("text", "What the case shows, in one sentence; unique in the pack."),
                ["base"] = new SchemaObject { ["description"] = "Name of the base episode: its file in cases/episodes, without .json.", ["type"] = "string" },
                ["patch"] = Shapes.Ref("patch"),
                ["expect"] = Shapes.Ref("expectation"),
            });
        example["defaultSnippets"] = (SchemaObject[])
        [
            Shapes.Snippet("case", "A new case", new()
            {
                ["name"] = "${1:What the case shows}",
                ["base"] = "${2:base-episode}",
                ["patch"] = "^{ $3 }",
                ["expect"] = new SchemaObject { ["outcome"] = $"${{4|{string.Join(',', VocabularyWords.Of<CoverageOutcome>())}|}}", ["criteria"] = "^{ $5 }" },
            }),
        ];
        return example;
    }

    private static SchemaObject Expectation() => Shapes.Record(
        "Expectation",
        "What has to come out. What is not named is not compared.",
        ["outcome"],
        new()
        {
            ["outcome"] = Outcome("Outcome of the episode."),
            ["criteria"] = Shapes.Ref("statuses"),
            ["lines"] = new SchemaObject { ["description"] = "By id of the line.", ["type"] = "object", ["additionalProperties"] = Shapes.Ref("lineExpectation") },
        });

    private static SchemaObject Statuses() => new()
    {
        ["title"] = "Criteria",
        ["description"] = "By id of the criterion, how it stands; directly in \"expect\" for the first line.",
        ["type"] = "object",
        ["additionalProperties"] = Shapes.Words("How the criterion stands.", VocabularyWords.Of<CriterionStatus>()),
    };

    private static SchemaObject Outcome(string description) => Shapes.Words(description, VocabularyWords.Of<CoverageOutcome>());
}
