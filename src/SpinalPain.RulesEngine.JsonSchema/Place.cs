using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>A value of the input: where it stands, and as the evaluator takes it.</summary>
/// <param name="Node">The value with its position.</param>
/// <param name="Json">The value without; null is JSON's null.</param>
internal readonly record struct Place(SourceNode Node, JsonNode? Json)
{
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

    private Place Child(string segment)
    {
        if (this.Node.Kind == JsonValueKind.Object)
        {
            return new(this.Node.Member(segment)!, this.Json![segment]);
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
