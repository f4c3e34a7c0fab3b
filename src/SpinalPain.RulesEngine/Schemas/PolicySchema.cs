namespace SpinalPain.RulesEngine.Schemas;

/// <summary>policies.schema.json: policies, criteria and definitions.</summary>
internal static class PolicySchema
{
    private static readonly string[] Stages = ["priorAuthorization", "claimReview"];

    public static SchemaObject Create()
    {
        var file = Shapes.File("policies", "Policies of a rule pack", "policies/*.json: policies, the criteria that they require, and definitions. All such files of a pack form one whole.");
        Shapes.Record(file, [], new()
        {
            ["$schema"] = Shapes.SchemaMember,
            ["policies"] = Shapes.List("What is governed, and by which criteria.", Shapes.Ref("policy"), mayBeEmpty: true),
            ["criteria"] = Shapes.List("What is asked. A criterion is written once and required by any number of policies.", Shapes.Ref("criterion"), mayBeEmpty: true),
            ["definitions"] = Shapes.List("Conditions and subsets of lists under names of their own.", Shapes.Ref("definition"), mayBeEmpty: true),
        });
        var definitions = new SchemaObject
        {
            ["policy"] = Policy(),
            ["criterion"] = Criterion(),
            ["definition"] = Definition(),
            ["conditionDefinition"] = ConditionDefinition(),
            ["subsetDefinition"] = SubsetDefinition(),
        };
        foreach (var (name, schema) in ConditionSchema.Definitions)
        {
            definitions[name] = schema;
        }

        definitions["id"] = Shapes.Id;
        definitions["text"] = Shapes.Text;
        file["$defs"] = definitions;
        return file;
    }

    private static SchemaObject Policy() => Shapes.Record(
        "Policy",
        "The lines that are governed, and the criteria that they must meet.",
        ["id", "title", "source", "governs", "requires"],
        new()
        {
            ["id"] = Shapes.Ref("id", "Id of the policy."),
            ["title"] = Shapes.Ref("text", "Title, for people."),
            ["source"] = Shapes.Ref("id", "Id of the source in the manifest."),
            ["governs"] = Shapes.Record(
                "Governed lines",
                "Which requested lines the policy governs.",
                ["codes"],
                new()
                {
                    ["codes"] = Shapes.Distinct(
                        "CPT and HCPCS codes of the lines.",
                        Shapes.Formed(Shapes.ProcedureCodePattern, Shapes.ProcedureCodeHelp)),
                    ["when"] = Shapes.Ref("condition", "Narrows the lines further; left out: all lines with such a code."),
                }),
            ["requires"] = Shapes.Distinct("Ids of the criteria, in the order in which they are shown.", Shapes.Ref("id")),
        });

    private static SchemaObject Criterion()
    {
        var criterion = Shapes.Record(
            "Criterion",
            "One thing that a policy asks for, and what follows when it is not met. {parameterId} in a text stands for the value in force with its unit.",
            ["id", "title", "covers", "source", "consequence", "when", "ask", "messages"],
            new()
            {
                ["id"] = Shapes.Ref("id", "Id that policies name in \"requires\"."),
                ["title"] = Shapes.Ref("text", "What is asked, as a heading for people."),
                ["covers"] = Shapes.Distinct("Ids of the items that it decides.", Shapes.Ref("id")),
                ["source"] = Shapes.Ref("id", "Id of the source in the manifest."),
                ["stage"] = Shapes.Words("The only stage at which it is judged; left out: both.", Stages),
                ["consequence"] = Shapes.Words("What follows when it is not met: the line is not covered, more documentation is needed, or nothing but advice.", "notCovered", "documentation", "advice"),
                ["appliesWhen"] = Shapes.Ref("condition", "The criterion does not apply where this is false."),
                ["when"] = Shapes.Ref("condition", "The condition that must be true."),
                ["ask"] = Shapes.Ref("text", "What to ask for when the record does not decide it."),
                ["messages"] = Shapes.Record(
                    "Messages",
                    "What people read, one sentence each.",
                    ["notMet", "unknown"],
                    new()
                    {
                        ["met"] = Shapes.Ref("text", "When it is met; left out: the title."),
                        ["notMet"] = Shapes.Ref("text", "When it is not met."),
                        ["unknown"] = Shapes.Ref("text", "When the record does not decide it."),
                    }),
            });
        criterion["defaultSnippets"] = (SchemaObject[])
        [
            Shapes.Snippet("criterion", "A new criterion", new()
            {
                ["id"] = "${1:esi.new-criterion}",
                ["title"] = "${2:What is asked}",
                ["covers"] = (string[])["${3:ESI-1}"],
                ["source"] = "${4:esi}",
                ["consequence"] = "${5|notCovered,documentation,advice|}",
                ["ask"] = "${6:What to ask for.}",
                ["messages"] = new SchemaObject { ["notMet"] = "${7:It is not met.}", ["unknown"] = "${8:The record does not tell.}" },
                ["when"] = "^{ $9 }",
            }),
        ];
        return criterion;
    }

    private static SchemaObject Definition() => new()
    {
        ["title"] = "Definition",
        ["description"] = "A condition (\"when\") or a subset of a list (\"from\", \"as\", \"where\") under a name.",
        ["type"] = "object",
        ["if"] = new SchemaObject { ["anyOf"] = (SchemaObject[])[new() { ["required"] = (string[])["from"] }, new() { ["required"] = (string[])["where"] }] },
        ["then"] = Shapes.Ref("subsetDefinition"),
        ["else"] = Shapes.Ref("conditionDefinition"),
    };

    private static SchemaObject ConditionDefinition() => Shapes.Record(
        "Definition of a condition",
        "Conditions name it as { \"definition\": \"id\" }.",
        ["id", "title", "when"],
        new()
        {
            ["id"] = Shapes.Ref("id", "Id that conditions name."),
            ["title"] = Shapes.Ref("text", "What holds when the condition is true."),
            ["when"] = Shapes.Ref("condition", "The condition."),
        });

    private static SchemaObject SubsetDefinition() => Shapes.Record(
        "Definition of a subset",
        "Conditions look through it in the place of a list, as { \"definition\": \"id\" }.",
        ["id", "title", "from", "as", "where"],
        new()
        {
            ["id"] = Shapes.Ref("id", "Id that conditions and other definitions name."),
            ["title"] = Shapes.Ref("text", "What the elements have in common."),
            ["from"] = Shapes.Ref("list", "Path of the list, or { \"definition\": \"id\" } of another subset."),
            ["as"] = Shapes.Ref("elementName", "A name for the element within \"where\"."),
            ["where"] = Shapes.Ref("condition", "Holds for the elements of the subset."),
        });
}
