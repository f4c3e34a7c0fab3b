using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>The records of an episode, fact by fact.</summary>
internal static class FactSchemas
{
    private const string ExtensionNamePattern = "^[A-Za-z][A-Za-z0-9._-]{0,99}$";

    /// <summary>The records below the episode, and what they share.</summary>
    public static IEnumerable<(string Name, SchemaObject Schema)> Definitions =>
    [
        .. FactVocabulary.All.Where(type => type != FactVocabulary.PatientEpisode).Select(type => (type.Name, Whole(new() { ["title"] = type.Name, ["description"] = type.Meaning }, type))),
        ("date", Shapes.Date),
        ("extensions", Extensions()),
    ];

    /// <summary>Makes a schema that of a whole record.</summary>
    public static SchemaObject Whole(SchemaObject schema, RecordType type)
    {
        Record(schema, type, inPatch: false);
        string[] required = [.. type.Facts.Where(fact => fact.IsRequired).Select(fact => fact.Name)];
        if (required.Length > 0)
        {
            schema["required"] = required;
        }

        if (type == FactVocabulary.Assessment)
        {
            schema["allOf"] = (SchemaObject[])[.. Scales()];
        }

        return schema;
    }

    /// <summary>
    /// Makes a schema that of a merge patch of a record: nothing is required, null takes away what may be left out, and the long form of a
    /// list may leave to the base what it does not change. The elements of a list are whole, as a list is replaced as a whole.
    /// </summary>
    public static void Patch(SchemaObject schema, RecordType type) => Record(schema, type, inPatch: true);

    private static void Record(SchemaObject schema, RecordType type, bool inPatch)
    {
        var isEpisode = type == FactVocabulary.PatientEpisode;
        var properties = new SchemaObject();
        if (isEpisode)
        {
            properties[EpisodeJson.Schema] = new SchemaObject
            {
                ["description"] = "The schema of this file, for editors. It is no fact.",
                ["type"] = (string[])["string", "null"],
                ["minLength"] = 1,
                ["maxLength"] = SourceLimits.TextLength,
            };
        }

        foreach (var fact in type.Facts.Where(fact => !fact.IsDerived))
        {
            properties[fact.Name] = Member(fact, inPatch);
        }

        // An element of a list is never null, and neither is the whole.
        SchemaValue kind = isEpisode || FactPaths.Elements.Contains(type) ? "object" : (string[])["object", "null"];
        schema["type"] = kind;
        schema["properties"] = properties;
        schema["additionalProperties"] = false;
    }

    private static SchemaObject Member(Fact fact, bool inPatch)
    {
        if (fact.Kind == FactKind.Extensions)
        {
            return Shapes.Ref("extensions", fact.Meaning);
        }

        if (fact.IsList)
        {
            return List(fact, inPatch);
        }

        if (fact.Record is { } record)
        {
            if (!inPatch)
            {
                return Shapes.Ref(record.Name, fact.Meaning);
            }

            var patched = new SchemaObject { ["description"] = fact.Meaning };
            Patch(patched, record);
            return patched;
        }

        return Value(new() { ["description"] = fact.Meaning }, fact, mayBeNull: !fact.IsRequired);
    }

    /// <summary>A complete list is [...]; one of which the record shows a part only is { "items": [...], "incomplete": true }.</summary>
    private static SchemaObject List(Fact fact, bool inPatch)
    {
        var element = fact.Record is { } record ? Shapes.Ref(record.Name) : Value(new(), fact, mayBeNull: false);
        var items = Shapes.List("The elements on record.", element, mayBeEmpty: fact.Record != FactVocabulary.RequestedLine);
        SchemaValue types = fact.IsRequired ? (string[])["array", "object"] : (string[])["array", "object", "null"];
        var list = new SchemaObject { ["description"] = fact.Meaning, ["type"] = types };
        if (fact.Record == FactVocabulary.RequestedLine)
        {
            list["minItems"] = 1;
        }

        list["items"] = element;
        list["properties"] = new SchemaObject
        {
            [EpisodeJson.Items] = items,
            [EpisodeJson.Incomplete] = new SchemaObject { ["description"] = "Whether there may be more than the record shows.", ["type"] = "boolean" },
        };
        if (!inPatch)
        {
            list["required"] = (string[])[EpisodeJson.Items, EpisodeJson.Incomplete];
        }

        list["additionalProperties"] = false;
        return list;
    }

    private static SchemaObject Value(SchemaObject schema, Fact fact, bool mayBeNull)
    {
        if (fact.Kind == FactKind.Date && !mayBeNull)
        {
            schema["$ref"] = "#/$defs/date";
            return schema;
        }

        if (fact.Kind == FactKind.Date)
        {
            schema["if"] = new SchemaObject { ["not"] = new SchemaObject { ["type"] = "null" } };
            schema["then"] = Shapes.Ref("date");
            return schema;
        }

        var type = fact.Kind switch { FactKind.Boolean => "boolean", FactKind.Number => "number", _ => "string" };
        schema["type"] = mayBeNull ? (string[])[type, "null"] : type;
        switch (fact.Kind)
        {
            case FactKind.Number:
                schema["minimum"] = fact.Minimum!.Value;
                schema["maximum"] = fact.Maximum!.Value;
                schema["errorMessage"] = $"A number in the unit \"{fact.Unit}\".";
                break;
            case FactKind.Code:
                Words(schema, fact.Codes, mayBeNull);
                break;
            case FactKind.Text:
                Text(schema, fact.Format, mayBeNull);
                break;
            default:
                break;
        }

        return schema;
    }

    private static void Text(SchemaObject schema, TextFormat format, bool mayBeNull)
    {
        if (format == TextFormat.SpinalLevel)
        {
            Words(schema, TextFormats.SpinalLevels, mayBeNull);
            schema["errorMessage"] = TextFormats.Explain(format);
            return;
        }

        schema["minLength"] = 1;
        schema["maxLength"] = SourceLimits.TextLength;
        if (TextFormats.Pattern(format) is { } pattern)
        {
            schema["pattern"] = pattern;
            schema["patternErrorMessage"] = TextFormats.Explain(format);
        }
    }

    private static void Words(SchemaObject schema, IEnumerable<string> words, bool mayBeNull)
    {
        var values = words.Select(word => (SchemaValue)word);
        schema["enum"] = SchemaValue.List(mayBeNull ? values.Append(SchemaValue.Null) : values);
    }

    /// <summary>No score is higher than its scale goes.</summary>
    private static IEnumerable<SchemaObject> Scales()
    {
        var scale = FactVocabulary.Assessment.Find("scale")!;
        var score = FactVocabulary.Assessment.Find("score")!;
        foreach (var scales in AssessmentScales.All.Where(info => info.Maximum < score.Maximum).GroupBy(info => info.Maximum))
        {
            yield return Shapes.When(
                scale.Name,
                [.. scales.Select(info => scale.Codes[(int)info.Scale])],
                new() { ["properties"] = new SchemaObject { [score.Name] = new SchemaObject { ["maximum"] = scales.Key } } });
        }
    }

    private static SchemaObject Extensions() => new()
    {
        ["type"] = (string[])["object", "null"],
        ["propertyNames"] = new SchemaObject
        {
            ["pattern"] = ExtensionNamePattern,
            ["patternErrorMessage"] = "A name has 1 to 100 letters, digits, \".\", \"-\" or \"_\" and begins with a letter.",
        },
        ["additionalProperties"] = new SchemaObject
        {
            ["description"] = "A payer-specific fact, as the manifest of a pack declares it.",
            ["type"] = (string[])["string", "number", "boolean", "null"],
            ["minLength"] = 1,
            ["maxLength"] = SourceLimits.TextLength,
        },
    };
}
