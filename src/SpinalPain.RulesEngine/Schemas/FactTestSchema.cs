using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>The schema of a test of one fact: one test, and the facts and words that it fits.</summary>
internal static class FactTestSchema
{
    public static SchemaObject Create(ConditionForm form)
    {
        var fact = form.Members[0];
        var properties = new SchemaObject { [fact.Name] = new SchemaObject { ["description"] = fact.Meaning } };
        var fits = new SchemaObject();
        foreach (var test in FactTests.All)
        {
            properties[test.Name] = OperandSchemas.Of(test);

            // Of a path that leads nowhere it is enough to be told that.
            fits[test.Name] = new SchemaObject { ["if"] = IsPath(TestedFacts.Scalar | TestedFacts.List), ["then"] = IsPath(test.Fits) };
        }

        var window = FactTests.All.First(test => test.Takes == TestOperand.Window).Name;
        var schema = Shapes.Record(form.Name, form.Meaning, [fact.Name], properties);
        schema["allOf"] = (SchemaObject[])
        [
            new()
            {
                ["if"] = new SchemaObject { ["required"] = (string[])[window] },
                ["then"] = new SchemaObject { ["required"] = (string[])["before"], ["maxProperties"] = 3, ["errorMessage"] = "\"within\" stands beside \"before\" and no other test." },
                ["else"] = new SchemaObject { ["minProperties"] = 2, ["maxProperties"] = 2, ["errorMessage"] = "A fact has one test. Put each test in an object of its own, in a list of \"all\"." },
            },
            .. WordSchemas.Dispatch(fact.Name),
        ];
        schema["dependentSchemas"] = fits;
        return schema;

        SchemaObject IsPath(TestedFacts facts) => new() { ["properties"] = new SchemaObject { [fact.Name] = Shapes.Ref(OperandSchemas.PathOf(facts)) } };
    }
}
