using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>What stands on the right of tests and comparisons, and the facts that each test is for.</summary>
internal static class OperandSchemas
{
    /// <summary>The definitions that conditions and tests refer to.</summary>
    public static IEnumerable<(string Name, SchemaObject Schema)> Definitions { get; } =
    [
        (PathOf(TestedFacts.Scalar | TestedFacts.List), PathSchemas.Facts("a fact that can be tested", TestedFacts.Scalar | TestedFacts.List)),
        (PathOf(TestedFacts.Scalar), PathSchemas.Facts("a fact with one value", TestedFacts.Scalar)),
        (PathOf(TestedFacts.Number), PathSchemas.Facts("a number", TestedFacts.Number)),
        (PathOf(TestedFacts.Date), PathSchemas.Facts("a date", TestedFacts.Date)),
        (PathOf(TestedFacts.Text), PathSchemas.Facts("a text", TestedFacts.Text)),
        (PathOf(TestedFacts.Code | TestedFacts.Text), PathSchemas.Facts("a word or a text", TestedFacts.Code | TestedFacts.Text)),
        (PathOf(TestedFacts.List), PathSchemas.Facts("a list of words or texts", TestedFacts.List)),
        ("listPath", PathSchemas.Lists),
        ("dateOfElement", PathSchemas.DatesOfElement),
        ("elementName", PathSchemas.ElementName),
        ("list", List()),
        ("threshold", Threshold()),
    ];

    /// <summary>The definition of the paths of some facts.</summary>
    public static string PathOf(TestedFacts facts) => facts switch
    {
        TestedFacts.Scalar | TestedFacts.List => "factPath",
        TestedFacts.Scalar => "valuePath",
        TestedFacts.Number => "numberPath",
        TestedFacts.Date => "datePath",
        TestedFacts.Text => "textPath",
        TestedFacts.Code | TestedFacts.Text => "wordPath",
        TestedFacts.List => "wordsPath",
        _ => throw new ArgumentOutOfRangeException(nameof(facts)),
    };

    /// <summary>What a test takes.</summary>
    public static SchemaObject Of(FactTest test)
    {
        var schema = new SchemaObject { ["description"] = test.Meaning };
        switch (test.Takes)
        {
            case TestOperand.Value:
                OrFact(schema, ["boolean", "string", "object"], TestedFacts.Scalar);
                return Worded(schema, "Write a word, a text, true, false or { \"fact\": \"path\" }; a threshold is a parameter, compared with \"atLeast\", \"atMost\", \"moreThan\" or \"lessThan\".");
            case TestOperand.Word:
                OrFact(schema, ["string", "object"], TestedFacts.Code | TestedFacts.Text);
                return Worded(schema, "Write a word or { \"fact\": \"path\" }.");
            case TestOperand.Words:
                return Shapes.Distinct(test.Meaning, Shapes.Ref("text"));
            case TestOperand.WordsOrList:
                OrFact(schema, ["array", "object"], TestedFacts.List);
                schema["minItems"] = 1;
                schema["uniqueItems"] = true;
                schema["items"] = Shapes.Ref("text");
                schema["errorMessage"] = "Write a list of words or { \"fact\": \"path\" } of a list.";
                return schema;
            case TestOperand.Number:
                return Number(schema);
            case TestOperand.Date:
                OrFact(schema, ["object"], TestedFacts.Date);
                schema["errorMessage"] = "Write { \"fact\": \"path\" } of a date.";
                return schema;
            case TestOperand.Window:
                return Shapes.Ref("threshold", test.Meaning);
            case TestOperand.ValueSet:
                return Shapes.Ref("id", test.Meaning);
            case TestOperand.CodeSystem:
                return Shapes.Words(test.Meaning, FactTests.CodeSystems);
            default:
                schema["const"] = true;
                schema["errorMessage"] = "Write true: a fact that is not recorded is unknown, and there is no test for that.";
                return schema;
        }
    }

    /// <summary>Values of some types; where they are objects, they are references to facts.</summary>
    private static void OrFact(SchemaObject schema, string[] types, TestedFacts facts)
    {
        schema["type"] = types.Length == 1 ? types[0] : types;
        schema["properties"] = new SchemaObject { ["fact"] = Shapes.Ref(PathOf(facts), "Path of the fact to compare with.") };
        schema["required"] = (string[])["fact"];
        schema["additionalProperties"] = false;
        schema["defaultSnippets"] = (SchemaObject[])[Shapes.Snippet("{ fact }", "Another fact of the record", new() { ["fact"] = "${1:line.region}" })];
    }

    private static SchemaObject Worded(SchemaObject schema, string help)
    {
        schema["pattern"] = Shapes.NotBlankPattern;
        schema["maxLength"] = Json.SourceLimits.TextLength;
        schema["errorMessage"] = help;
        return schema;
    }

    private static SchemaObject Number(SchemaObject schema)
    {
        schema["type"] = "object";
        schema["properties"] = new SchemaObject
        {
            ["parameter"] = Shapes.Ref("id", "Id of a parameter in the unit of the fact."),
            ["fact"] = Shapes.Ref(PathOf(TestedFacts.Number), "Path of a number in the same unit."),
        };
        schema["additionalProperties"] = false;
        schema["minProperties"] = 1;
        schema["maxProperties"] = 1;
        schema["errorMessage"] = "Write { \"parameter\": \"id\" } or { \"fact\": \"path\" }: a number never stands in a condition.";
        schema["defaultSnippets"] = (SchemaObject[])[Shapes.Snippet("{ parameter }", "A threshold", new() { ["parameter"] = "${1:id}" })];
        return schema;
    }

    private static SchemaObject Threshold()
    {
        var threshold = Shapes.Record(new(), ["parameter"], new() { ["parameter"] = Shapes.Ref("id", "Id of a parameter in parameters.json.") });
        threshold["errorMessage"] = "Write { \"parameter\": \"id\" }: a number, duration or percentage never stands in a condition.";
        threshold["defaultSnippets"] = (SchemaObject[])[Shapes.Snippet("{ parameter }", "A threshold", new() { ["parameter"] = "${1:id}" })];
        return threshold;
    }

    private static SchemaObject List() => new()
    {
        ["anyOf"] = (SchemaObject[])
        [
            Shapes.Ref("listPath"),
            Shapes.Record("Subset", "A list under the name that a definition gives it.", ["definition"], new() { ["definition"] = Shapes.Ref("id", "Id of a definition with \"from\".") }),
        ],
        ["errorMessage"] = "Write the path of a list, such as \"episode.procedures\", or { \"definition\": \"id\" } of a subset.",
    };
}
