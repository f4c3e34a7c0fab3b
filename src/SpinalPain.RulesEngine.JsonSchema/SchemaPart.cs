using System.Text.Json;
using JsonSchemaDocument = Json.Schema.JsonSchema;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>
/// A part of a schema that is evaluated on its own. Where it refers to another part stands a mark instead of the reference, and what stands
/// there is evaluated against that part afterwards. So the work grows with the size of the input and not with the ways to descend through it.
/// </summary>
/// <param name="Root">The part as JSON, with all that it is annotated with.</param>
/// <param name="Schema">The same, ready to be evaluated.</param>
internal sealed record SchemaPart(JsonElement Root, JsonSchemaDocument Schema)
{
    /// <summary>The mark that stands for a reference to another part: the name of the part.</summary>
    public const string Mark = "validatedApart";

    /// <summary>What a keyword holds, a reference followed.</summary>
    /// <param name="schema">A schema within this part.</param>
    /// <param name="keyword">A segment of an evaluation path.</param>
    public JsonElement Step(JsonElement schema, string keyword)
    {
        if (keyword == "$ref")
        {
            return this.Definition(schema.GetProperty(keyword).GetString()!);
        }

        return schema.ValueKind == JsonValueKind.Array
            ? schema[int.Parse(keyword, System.Globalization.CultureInfo.InvariantCulture)]
            : schema.GetProperty(keyword);
    }

    /// <summary>The definition that a reference names.</summary>
    public JsonElement Definition(string reference) => this.Root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
}
