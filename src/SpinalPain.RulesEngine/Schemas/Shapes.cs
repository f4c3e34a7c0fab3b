using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>The pieces that every schema is put together from.</summary>
internal static class Shapes
{
    /// <summary>One name: letters and digits, beginning with a letter.</summary>
    public const string NamePattern = "[A-Za-z][A-Za-z0-9]{0,99}";

    /// <summary>Four digits, then a digit or a capital letter.</summary>
    public const string CptPattern = "[0-9]{4}[0-9A-Z]";

    /// <summary>A letter from A to V, then four digits.</summary>
    public const string HcpcsPattern = "[A-V][0-9]{4}";

    public const string ProcedureCodePattern = $"^(?:{CptPattern}|{HcpcsPattern})$";

    public const string ProcedureCodeHelp = "A CPT code is five digits, or four digits and a capital letter; a HCPCS code is a letter from A to V and four digits.";

    private const string IdPattern = "^[A-Za-z][A-Za-z0-9._-]{0,99}$";

    // What the reader of packs takes for white space, written out: "\s" is not the same in every engine.
    public const string NotBlankPattern = @"[^\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

    // The days of the calendar from 1900-01-01 to 2200-12-31. Not every validator looks at "format".
    private const string DatePattern =
        "^(?:(?:19[0-9]{2}|2[01][0-9]{2}|2200)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$";

    /// <summary>The top of a schema file; the caller goes on with "properties" and "$defs".</summary>
    public static SchemaObject File(string name, string title, string description) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"urn:spinalpain-rulesengine:schema:{name}:{ManifestReader.FormatVersion}",
        ["title"] = title,
        ["description"] = description,
    };

    /// <summary>An object that has these members and no others.</summary>
    public static SchemaObject Record(string title, string description, string[] required, SchemaObject properties) =>
        Record(new() { ["title"] = title, ["description"] = description }, required, properties);

    /// <summary>Makes a schema that of an object with these members and no others.</summary>
    public static SchemaObject Record(SchemaObject schema, string[] required, SchemaObject properties)
    {
        schema["type"] = "object";
        schema["properties"] = properties;
        if (required.Length > 0)
        {
            schema["required"] = required;
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    public static SchemaObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static SchemaObject Ref(string definition, string description) => new() { ["description"] = description, ["$ref"] = $"#/$defs/{definition}" };

    public static SchemaObject Words(string description, params string[] words) => new() { ["description"] = description, ["type"] = "string", ["enum"] = words };

    /// <summary>A list of at least one element, each at most once.</summary>
    public static SchemaObject Distinct(string description, SchemaObject items) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["minItems"] = 1,
        ["uniqueItems"] = true,
        ["items"] = items,
    };

    public static SchemaObject List(string description, SchemaObject items, bool mayBeEmpty = false)
    {
        var list = new SchemaObject { ["description"] = description, ["type"] = "array" };
        if (!mayBeEmpty)
        {
            list["minItems"] = 1;
        }

        list["items"] = items;
        return list;
    }

    /// <summary>The top member that names the schema of a file.</summary>
    public static SchemaObject SchemaMember => Ref("text", "The schema of this file, for editors. It is no part of the content.");

    // The definitions below have no description of their own: editors would show it in place of that of the member.
    public static SchemaObject Id => Formed(IdPattern, "An id is 1 to 100 letters, digits, \".\", \"-\" and \"_\" and begins with a letter.");

    public static SchemaObject Name => Formed($"^{NamePattern}$", "A name is 1 to 100 letters and digits and begins with a letter.");

    public static SchemaObject Text
    {
        get
        {
            var text = Formed(NotBlankPattern, "A text has 1 to 2,000 characters and is not blank.");
            text["maxLength"] = SourceLimits.TextLength;
            return text;
        }
    }

    public static SchemaObject Date
    {
        get
        {
            var date = Formed(DatePattern, "A date is a day of the calendar as yyyy-MM-dd, from 1900-01-01 to 2200-12-31.");
            date["format"] = "date";
            return date;
        }
    }

    /// <summary>The bounds of the numbers of a pack. How many digits one has, a schema cannot tell.</summary>
    public static SchemaObject Number => new() { ["type"] = "number", ["minimum"] = -NumberForm.Largest, ["maximum"] = NumberForm.Largest };

    /// <summary>What holds beside the rest when a member is one of some words.</summary>
    public static SchemaObject When(string member, string[] words, SchemaObject then) => new()
    {
        ["if"] = new SchemaObject { ["properties"] = new SchemaObject { [member] = new SchemaObject { ["enum"] = words } }, ["required"] = (string[])[member] },
        ["then"] = then,
    };

    /// <summary>Text that an editor offers to put in; "${1:x}" is a place to type, and "^" before it takes the quotes away.</summary>
    public static SchemaObject Snippet(string label, string description, SchemaObject body) => new() { ["label"] = label, ["description"] = description, ["body"] = body };

    /// <summary>A text of a form, and what to say when it has another.</summary>
    public static SchemaObject Formed(string pattern, string help) => new()
    {
        ["type"] = "string",
        ["pattern"] = pattern,
        ["patternErrorMessage"] = help,
    };
}
