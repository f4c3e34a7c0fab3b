using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using SpinalPain.RulesEngine.Schemas;
using JsonSchemaDocument = Json.Schema.JsonSchema;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>Takes a schema of the library apart, so that each part can be evaluated on its own.</summary>
internal sealed partial class SchemaTaker
{
    private const string Definitions = "$defs";
    private const string ReferencePrefix = "#/$defs/";

    private static readonly FrozenSet<string> HoldSchema = FrozenSet.Create(
        "items", "additionalProperties", "if", "then", "else", "not", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems");

    private static readonly FrozenSet<string> HoldSchemas = FrozenSet.Create("allOf", "anyOf", "oneOf", "prefixItems");

    private static readonly FrozenSet<string> HoldNamedSchemas = FrozenSet.Create("properties", "patternProperties", "dependentSchemas", Definitions);

    private static readonly FrozenSet<string> Assertions = FrozenSet.Create(
        "type", "enum", "const", "required", "dependentRequired", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "minContains", "maxContains", "minProperties", "maxProperties", "$schema", "$id", "$ref");

    private readonly JsonObject root;
    private readonly HashSet<string> apart = new(StringComparer.Ordinal);

    private SchemaTaker(JsonObject root)
    {
        this.root = root;
    }

    /// <summary>The parts of a schema by name; the schema itself has the empty name.</summary>
    public static FrozenDictionary<string, SchemaPart> Take(SchemaFile file, EvaluationOptions options)
    {
        var taker = new SchemaTaker(JsonNode.Parse(file.Json)!.AsObject());
        taker.FindParts(taker.root, isItem: false);
        var parts = new Dictionary<string, SchemaPart>(StringComparer.Ordinal) { [string.Empty] = taker.Part(taker.root, string.Empty, options) };
        foreach (var name in taker.apart)
        {
            parts.Add(name, taker.Part(taker.root[Definitions]![name]!.AsObject(), name, options));
        }

        return parts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The elements of lists stand apart, and so does what may hold itself.</summary>
    private void FindParts(JsonObject schema, bool isItem)
    {
        if (Reference(schema) is { } name && (isItem || this.Reaches(name, name, new(StringComparer.Ordinal))))
        {
            this.apart.Add(name);
        }

        foreach (var (keyword, child) in Children(schema))
        {
            this.FindParts(child, isItem: keyword == "items");
        }
    }

    private bool Reaches(string from, string target, HashSet<string> seen) =>
        seen.Add(from) && References(this.root[Definitions]![from]!.AsObject()).Any(name => name == target || this.Reaches(name, target, seen));

    private SchemaPart Part(JsonObject schema, string name, EvaluationOptions options)
    {
        var marked = this.Marked(schema);
        var definitions = new JsonObject();
        foreach (var (definition, body) in this.root[Definitions]?.AsObject() ?? [])
        {
            definitions[definition] = this.Marked(body!.AsObject());
        }

        marked["$schema"] = this.root["$schema"]!.GetValue<string>();
        marked["$id"] = $"{this.root["$id"]!.GetValue<string>()}:{name}";
        marked[Definitions] = definitions;
        var compiled = JsonSchemaDocument.FromText(Bare(marked).ToJsonString());
        options.SchemaRegistry.Register(compiled);
        using var document = JsonDocument.Parse(marked.ToJsonString());
        return new SchemaPart(document.RootElement.Clone(), compiled);
    }

    /// <summary>A copy with marks where other parts are referred to.</summary>
    private JsonObject Marked(JsonObject schema, bool decides = false)
    {
        var copy = new JsonObject();
        foreach (var (keyword, value) in schema)
        {
            if (keyword == Definitions)
            {
                continue;
            }

            // What is looked at apart is passed by everything, so it may not stand where what is passed decides what else holds.
            if (decides && keyword == Uniqueness.Keyword)
            {
                throw new InvalidOperationException("A schema decides by what is looked at apart.");
            }

            if (keyword == "$ref" && this.apart.Contains(Reference(schema)!))
            {
                copy[SchemaPart.Mark] = decides ? throw new InvalidOperationException("A schema decides by what is looked at apart.") : Reference(schema);
            }
            else
            {
                copy[keyword] = Copy(keyword, value, child => this.Marked(child, decides || keyword is "if" or "not" or "contains"));
            }
        }

        return copy;
    }

    /// <summary>A copy without annotations, and with patterns that mean in .NET what they mean in ECMAScript.</summary>
    private static JsonObject Bare(JsonObject schema)
    {
        var copy = new JsonObject();
        foreach (var (keyword, value) in schema.Where(member => Assertions.Contains(member.Key) || HoldSchema.Contains(member.Key) || HoldSchemas.Contains(member.Key) || HoldNamedSchemas.Contains(member.Key)))
        {
            copy[keyword] = keyword switch
            {
                "pattern" => WithStrictEnd(value!.GetValue<string>()),
                "patternProperties" => new JsonObject(value!.AsObject().Select(member => KeyValuePair.Create<string, JsonNode?>(WithStrictEnd(member.Key), Bare(member.Value!.AsObject())))),
                _ => Copy(keyword, value, Bare),
            };
        }

        return copy;
    }

    private static JsonNode? Copy(string keyword, JsonNode? value, Func<JsonObject, JsonObject> copy) => value switch
    {
        JsonObject schema when HoldSchema.Contains(keyword) => copy(schema),
        JsonArray schemas when HoldSchemas.Contains(keyword) => new JsonArray([.. schemas.Select(schema => OrBoolean(schema, copy))]),
        JsonObject schemas when HoldNamedSchemas.Contains(keyword) => new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.Key, OrBoolean(schema.Value, copy)))),
        _ => value?.DeepClone(),
    };

    private static JsonNode? OrBoolean(JsonNode? schema, Func<JsonObject, JsonObject> copy) => schema is JsonObject members ? copy(members) : schema?.DeepClone();

    private static IEnumerable<(string Keyword, JsonObject Schema)> Children(JsonObject schema) => schema.SelectMany(member => member.Value switch
    {
        JsonObject child when HoldSchema.Contains(member.Key) => [(member.Key, child)],
        JsonArray children when HoldSchemas.Contains(member.Key) => children.OfType<JsonObject>().Select(child => (member.Key, child)),
        JsonObject children when HoldNamedSchemas.Contains(member.Key) => children.Select(child => child.Value).OfType<JsonObject>().Select(child => (member.Key, child)),
        _ => Enumerable.Empty<(string, JsonObject)>(),
    });

    private static IEnumerable<string> References(JsonObject schema) =>
        Children(schema).SelectMany(child => References(child.Schema)).Concat(Reference(schema) is { } name ? [name] : []);

    private static string? Reference(JsonObject schema) =>
        schema.TryGetPropertyValue("$ref", out var reference) && reference!.GetValue<string>() is var text
            ? text.StartsWith(ReferencePrefix, StringComparison.Ordinal) ? text[ReferencePrefix.Length..] : throw new InvalidOperationException($"\"{text}\" is no definition of the same schema.")
            : null;

    /// <summary>In .NET "$" lets a line break follow.</summary>
    private static string WithStrictEnd(string pattern) => EndOrPassedOver().Replace(pattern, part => part.Value == "$" ? @"(?![\s\S])" : part.Value);

    [GeneratedRegex(@"\\.|\[(?:\\.|[^\]\\])*\]|\$", RegexOptions.Singleline)]
    private static partial Regex EndOrPassedOver();
}
