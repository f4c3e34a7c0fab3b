using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>
/// The schemas of conditions. The member that tells the form leads to the schema of that form, so that what is wrong is told of the
/// form that its author had in mind and not of all the others.
/// </summary>
internal static class ConditionSchema
{
    private static readonly ConditionForm[] Told = [.. ConditionForms.All.SkipLast(1)];

    private static readonly ConditionForm AtLeastOf = ConditionForms.All[^1];

    /// <summary>The condition, its forms and all that they refer to; ids and texts are the caller's.</summary>
    public static IEnumerable<(string Name, SchemaObject Schema)> Definitions =>
    [
        ("condition", Condition()),
        .. ConditionForms.All.Select(form => (NameOf(form), form.HasTest ? FactTestSchema.Create(form) : Form(form))),
        .. OperandSchemas.Definitions,
        .. WordSchemas.Definitions,
    ];

    private static string NameOf(ConditionForm form) => form.Name + "Condition";

    private static SchemaObject Condition()
    {
        var properties = new SchemaObject();
        foreach (var form in Told)
        {
            // What tells the form is described here and not with the form: an editor knows the form only when a value is there, and offers
            // values before.
            var value = Member(form.Members[0]);
            value["description"] = form.Meaning;
            properties[form.Name] = value;
        }

        // Comparisons use the same word, and each says with its form what may stand there.
        properties[AtLeastOf.Name] = new SchemaObject { ["description"] = AtLeastOf.Meaning };

        SchemaObject[] told = [.. Told.Select(form => Requires(form.Name))];
        SchemaObject[] either = [.. AtLeastOf.MemberNames.Select(Requires)];
        return new SchemaObject
        {
            ["title"] = "Condition",
            ["type"] = "object",
            ["properties"] = properties,
            ["allOf"] = (SchemaObject[])
            [
                .. Told.Select(form => new SchemaObject { ["if"] = Has(form.Name), ["then"] = Shapes.Ref(NameOf(form)) }),
                new()
                {
                    // What is no object is told so above.
                    ["if"] = new SchemaObject { ["type"] = "object", ["not"] = new SchemaObject { ["anyOf"] = told } },
                    ["then"] = new SchemaObject
                    {
                        ["if"] = new SchemaObject { ["anyOf"] = either },
                        ["then"] = Shapes.Ref(NameOf(AtLeastOf)),
                        ["else"] = new SchemaObject
                        {
                            ["not"] = new SchemaObject(),
                            ["errorMessage"] = $"A condition is an object with one of {string.Join(", ", ConditionForms.All.Select(form => form.Name))}.",
                        },
                    },
                },
            ],
            ["errorMessage"] = "A condition is an object.",
            ["defaultSnippets"] = (SchemaObject[])[.. ConditionForms.All.Select(ConditionSnippets.Of)],
        };
    }

    private static SchemaObject Form(ConditionForm form)
    {
        var properties = new SchemaObject();
        foreach (var member in form.Members)
        {
            properties[member.Name] = member.Name == form.Name && form != AtLeastOf ? new SchemaObject { ["description"] = member.Meaning } : Member(member);
        }

        if (form.HasComparison)
        {
            foreach (var comparison in ConditionForms.Comparisons)
            {
                properties[comparison.Name] = Member(comparison);
            }
        }

        var schema = Shapes.Record(form.Name, form.Meaning, [.. form.Members.Where(member => member.IsRequired).Select(member => member.Name)], properties);
        if (form.HasComparison)
        {
            SchemaObject[] comparisons = [.. ConditionForms.Comparisons.Select(comparison => Requires(comparison.Name))];
            schema["allOf"] = (SchemaObject[])
            [
                new() { ["oneOf"] = comparisons, ["errorMessage"] = $"There is one comparison: {string.Join(", ", ConditionForms.Comparisons.Select(comparison => comparison.Name))}." },
            ];
        }

        return schema;
    }

    private static SchemaObject Member(FormMember member) => member.Kind switch
    {
        FormMemberKind.Condition => Shapes.Ref("condition", member.Meaning),
        FormMemberKind.Conditions => Shapes.List(member.Meaning, Shapes.Ref("condition")),
        FormMemberKind.Threshold => Shapes.Ref("threshold", member.Meaning),
        FormMemberKind.Definition => Shapes.Ref("id", member.Meaning),
        FormMemberKind.Fact => Shapes.Ref(OperandSchemas.PathOf(TestedFacts.Scalar | TestedFacts.List), member.Meaning),
        FormMemberKind.Date => Shapes.Ref(OperandSchemas.PathOf(TestedFacts.Date), member.Meaning),
        FormMemberKind.DateOfElement => Shapes.Ref("dateOfElement", member.Meaning),
        FormMemberKind.List => Shapes.Ref("list", member.Meaning),
        FormMemberKind.Measures => Shapes.Distinct(member.Meaning, new() { ["enum"] = ConditionForms.MeasureWords }),
        _ => Shapes.Ref("elementName", member.Meaning),
    };

    private static SchemaObject Has(string name) => new() { ["type"] = "object", ["required"] = (string[])[name] };

    private static SchemaObject Requires(string name) => new() { ["required"] = (string[])[name] };
}
