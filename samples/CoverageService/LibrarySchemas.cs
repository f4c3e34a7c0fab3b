using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SpinalPain.RulesEngine.Schemas;

namespace CoverageService;

/// <summary>The JSON Schemas of the library as components of an OpenAPI document, which are JSON Schemas of the same draft.</summary>
internal static class LibrarySchemas
{
    public const string Episode = "Episode";
    public const string Determination = "Determination";

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var name in new[] { Episode, Determination })
        {
            var file = SchemaFiles.All.Single(schema => schema.Name == $"{name.ToLowerInvariant()}.schema.json");
            Add(name, JsonNode.Parse(file.Json)!.AsObject(), document);
        }
    }

    private static void Add(string name, JsonObject schema, OpenApiDocument document)
    {
        var definitions = schema["$defs"]?.AsObject() ?? [];
        foreach (var member in new[] { "$schema", "$id", "$defs" })
        {
            schema.Remove(member);
        }

        foreach (var (definition, content) in definitions)
        {
            AddComponent(NameOf(name, definition), content!, name, document);
        }

        AddComponent(name, schema, name, document);
    }

    private static void AddComponent(string component, JsonNode schema, string name, OpenApiDocument document)
    {
        PointToComponents(schema, name);
        document.AddComponent<IOpenApiSchema>(
            component,
            OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _) ?? throw new UnreachableException("A schema of the library is not one of OpenAPI."));
    }

    /// <summary>What a document calls a definition of a schema: "date" of an episode is "EpisodeDate".</summary>
    private static string NameOf(string schema, string definition) => schema + char.ToUpperInvariant(definition[0]) + definition[1..];

    /// <summary>Turns references, and drops words that only editors know.</summary>
    private static void PointToComponents(JsonNode? node, string name)
    {
        const string Definitions = "#/$defs/";
        if (node is JsonObject members)
        {
            foreach (var forEditors in new[] { "errorMessage", "patternErrorMessage" })
            {
                members.Remove(forEditors);
            }

            if (members["$ref"]?.GetValue<string>() is { } target)
            {
                members["$ref"] = "#/components/schemas/" + NameOf(name, target[Definitions.Length..]);
            }

            foreach (var (_, value) in members)
            {
                PointToComponents(value, name);
            }
        }
        else if (node is JsonArray elements)
        {
            foreach (var element in elements)
            {
                PointToComponents(element, name);
            }
        }
    }
}
