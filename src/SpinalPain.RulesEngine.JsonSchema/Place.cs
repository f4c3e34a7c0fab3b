using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>A value of the input: where it stands, and as the evaluator takes it.</summary>
/// <param name="node">The value with its position.</param>
/// <param name="json">The value without; null is JSON's null.</param>
internal sealed class Place(SourceNode node, JsonNode? json)
{
    private Dictionary<string, Place>? members;

    public SourceNode Node { get; } = node;

    public JsonNode? Json { get; } = json;

    public static Place Of(SourceNode root) => new(root, ToJson(root));

    /// <summary>The value that a JSON pointer below this place names.</summary>
    /// <param name="pointer">The pointer as text; empty for this place.</param>
    public Place Below(ReadOnlySpan<char> pointer)
    {
        var place = this;
        while (!pointer.IsEmpty)
        {
            pointer = pointer[1..];
            var end = pointer.IndexOf('/') is var slash and >= 0 ? slash : pointer.Length;
            place = place.Child(pointer[..end].ToString().Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            pointer = pointer[end..];
        }

        return place;
    }

    /// <summary>The elements of a list, or the members of an object.</summary>
    public IEnumerable<Place> Children() => this.Node.Kind == JsonValueKind.Object
        ? this.Node.Children.Select(child => new Place(child, this.Json![child.Name!]))
        : this.Node.Children.Select((child, index) => new Place(child, this.Json![index]));

    private Place Child(string segment)
    {
        if (this.Node.Kind == JsonValueKind.Object)
        {
            // Hostile input may have thousands of members that nobody knows, each of which is looked for.
            return (this.members ??= this.Children().ToDictionary(child => child.Node.Name!, StringComparer.Ordinal))[segment];
        }

        var index = int.Parse(segment, CultureInfo.InvariantCulture);
        return new(this.Node.Children[index], this.Json![index]);
    }

    private static JsonNode? ToJson(SourceNode node) => node.Kind switch
    {
        JsonValueKind.Object => new JsonObject(node.Children.Select(child => KeyValuePair.Create(child.Name!, ToJson(child)))),
        JsonValueKind.Array => new JsonArray([.. node.Children.Select(ToJson)]),
        JsonValueKind.String => JsonValue.Create(node.Text),
        JsonValueKind.Number => JsonValue.Create(ToNumber(node.Text)),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    /// <summary>The evaluator compares decimals. No bound of a schema lies beyond them, so a number that does may be moved to their end.</summary>
    private static decimal ToNumber(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }
}
