using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>The schemas of the files that are one list each: items, parameters and value sets.</summary>
internal static class SheetSchemas
{
    private static readonly string[] Durations = [Units.Days, Units.Weeks, Units.Months, Units.Years];

    public static SchemaObject Items()
    {
        var file = Shapes.File("items", "Items of a rule pack", "items.json: the obligations of the source text, one line each.");
        Shapes.Record(file, ["items"], new() { ["$schema"] = Shapes.SchemaMember, ["items"] = Shapes.List("The items, in the order of the text. Each must be covered by a criterion.", Shapes.Ref("item")) });
        file["$defs"] = new SchemaObject
        {
            ["item"] = Shapes.Record(
                "Item",
                "One obligation of the source text.",
                ["id", "section", "text", "weight"],
                new()
                {
                    ["id"] = Shapes.Ref("id", "Id that criteria name in \"covers\"."),
                    ["section"] = Shapes.Ref("text", "Section of the source text."),
                    ["text"] = Shapes.Ref("text", "What the text asks for, in one sentence."),
                    ["weight"] = Shapes.Words("Whether it decides, or only advises.", "decisive", "advice"),
                }),
            ["id"] = Shapes.Id,
            ["text"] = Shapes.Text,
        };
        return file;
    }

    public static SchemaObject Parameters()
    {
        var file = Shapes.File("parameters", "Parameters of a rule pack", "parameters.json: every threshold of the policy, as a series of values with the dates from which they hold.");
        Shapes.Record(file, ["parameters"], new() { ["$schema"] = Shapes.SchemaMember, ["parameters"] = Shapes.List("The thresholds.", Shapes.Ref("parameter"), mayBeEmpty: true) });
        file["$defs"] = new SchemaObject
        {
            ["parameter"] = Parameter(),
            ["value"] = DatedValue(),
            ["id"] = Shapes.Id,
            ["text"] = Shapes.Text,
            ["date"] = Shapes.Date,
            ["number"] = Shapes.Number,
        };
        return file;
    }

    public static SchemaObject ValueSets()
    {
        var file = Shapes.File("value-sets", "Value sets of a rule pack", "value-sets.json: named lists of medical codes.");
        Shapes.Record(file, ["valueSets"], new() { ["$schema"] = Shapes.SchemaMember, ["valueSets"] = Shapes.List("The lists.", Shapes.Ref("valueSet"), mayBeEmpty: true) });
        file["$defs"] = new SchemaObject { ["valueSet"] = ValueSet(), ["id"] = Shapes.Id, ["text"] = Shapes.Text };
        return file;
    }

    private static SchemaObject Parameter()
    {
        var parameter = Shapes.Record(
            "Parameter",
            "A threshold. Conditions name it by its id; the value in force is the one for the date of service.",
            ["id", "title", "type", "range", "values"],
            new()
            {
                ["id"] = Shapes.Ref("id", "Id that conditions and messages name."),
                ["title"] = Shapes.Ref("text", "What the threshold is, for people."),
                ["type"] = Shapes.Words("What kind of number it is: a time, a percentage, a number of things, or a number in a unit of its own.", "duration", "percent", "count", "number"),
                ["unit"] = Shapes.Ref("text", "Unit of the values: days, weeks, months or years of a duration; of a number, that of the fact that it is compared with. A percentage and a count may leave it out."),
                ["range"] = Shapes.Record(
                    "Range",
                    "The values that make sense, both ends included: it catches slips of the keyboard.",
                    ["minimum", "maximum"],
                    new() { ["minimum"] = Shapes.Ref("number", "The smallest."), ["maximum"] = Shapes.Ref("number", "The largest.") }),
                ["values"] = Shapes.List("The values in the order of their dates. They cover the effective period of the pack without gap or overlap.", Shapes.Ref("value")),
            });
        var whole = new SchemaObject { ["items"] = new SchemaObject { ["properties"] = new SchemaObject { ["value"] = new SchemaObject { ["type"] = "integer", ["minimum"] = 0 } } } };
        parameter["allOf"] = (SchemaObject[])
        [
            Shapes.When("type", ["duration"], new() { ["required"] = (string[])["unit"], ["properties"] = new SchemaObject { ["unit"] = Enum(Durations), ["values"] = whole } }),
            Shapes.When("type", ["percent"], new() { ["properties"] = new SchemaObject { ["unit"] = Enum(Units.Percent) } }),
            Shapes.When("type", ["count"], new() { ["properties"] = new SchemaObject { ["unit"] = Enum(Units.Count), ["values"] = whole } }),
            Shapes.When("type", ["number"], new()
            {
                ["required"] = (string[])["unit"],
                ["properties"] = new SchemaObject { ["unit"] = new SchemaObject { ["not"] = Enum([Units.Percent, Units.Count, .. Durations]), ["errorMessage"] = "Give the parameter the type that this unit belongs to." } },
            }),
        ];
        parameter["defaultSnippets"] = (SchemaObject[])
        [
            Shapes.Snippet("parameter", "A new threshold", new()
            {
                ["id"] = "${1:esi.newThreshold}",
                ["title"] = "${2:What the threshold is}",
                ["type"] = "${3|duration,percent,count,number|}",
                ["unit"] = "${4:weeks}",
                ["range"] = new SchemaObject { ["minimum"] = "^${5:0}", ["maximum"] = "^${6:52}" },
                ["values"] = (SchemaObject[])[ValueSnippet()],
            }),
        ];
        return parameter;
    }

    private static SchemaObject DatedValue()
    {
        var value = Shapes.Record(
            "Dated value",
            "What the threshold is from a day on: until the day before the next value, or until its own last day.",
            ["from", "value", "source", "reason"],
            new()
            {
                ["from"] = Shapes.Ref("date", "The day on which the value takes effect."),
                ["until"] = Shapes.Ref("date", "Its last day; left out when the next value ends it."),
                ["value"] = Shapes.Ref("number", "The value, in the unit of the parameter."),
                ["source"] = Shapes.Ref("id", "Id of the source in the manifest that gives the value."),
                ["reason"] = Shapes.Ref("text", "Why it is so, or why it changed."),
            });
        value["defaultSnippets"] = (SchemaObject[])[Shapes.Snippet("value", "A value that takes effect on a day", ValueSnippet())];
        return value;
    }

    private static SchemaObject ValueSnippet() => new()
    {
        ["from"] = "${7:2024-01-01}",
        ["value"] = "^${8:4}",
        ["source"] = "${9:esi}",
        ["reason"] = "${10:As the policy states.}",
    };

    private static SchemaObject ValueSet()
    {
        var valueSet = Shapes.Record(
            "Value set",
            "A named list of codes of one system.",
            ["id", "title", "system", "source", "codes"],
            new()
            {
                ["id"] = Shapes.Ref("id", "Id that conditions name in \"inValueSet\"."),
                ["title"] = Shapes.Ref("text", "What the codes have in common."),
                ["system"] = Shapes.Words("The system of the codes.", "cpt", "hcpcs", "icd10cm"),
                ["source"] = Shapes.Ref("id", "Id of the source in the manifest that lists them."),
                ["codes"] = Shapes.Distinct("The codes, with their points. A code of ICD-10-CM that ends in * stands for all codes that begin so.", Shapes.Ref("text")),
            });
        valueSet["allOf"] = (SchemaObject[])
        [
            Codes("cpt", $"^{Shapes.CptPattern}$", "A CPT code is five digits, or four digits and a capital letter, such as \"62323\"."),
            Codes("hcpcs", $"^{Shapes.HcpcsPattern}$", "A HCPCS code is a letter from A to V and four digits, such as \"G0260\"."),
            Codes(
                "icd10cm",
                @"^[A-Z][0-9][0-9A-Z](?:\*|\.\*|\.[0-9A-Z]{1,4}\*?)?$",
                "An ICD-10-CM code is a letter, a digit, a digit or letter and, beyond three characters, a point and up to four more, such as \"M54.16\"; or the beginning of one and *."),
        ];
        return valueSet;
    }

    private static SchemaObject Codes(string system, string pattern, string help) => Shapes.When(
        "system",
        [system],
        new() { ["properties"] = new SchemaObject { ["codes"] = new SchemaObject { ["items"] = Shapes.Formed(pattern, help) } } });

    private static SchemaObject Enum(params string[] words) => new() { ["enum"] = words };
}
