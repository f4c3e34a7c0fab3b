using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>A change that makes a JSON document smaller.</summary>
/// <param name="At">The names and numbers that lead to the value that is changed.</param>
/// <param name="Kept">What leads on from there to the part that takes its place; null: it is taken out.</param>
internal sealed record JsonEdit(IReadOnlyList<object> At, IReadOnlyList<object>? Kept)
{
    /// <summary>Every such change of a document, those of large parts first.</summary>
    public static IReadOnlyList<JsonEdit> Of(JsonNode document) => [.. Within(document, [])];

    /// <summary>The document with the change; null when the place is not there.</summary>
    public JsonObject? ApplyTo(JsonObject document)
    {
        var copy = document.DeepClone();
        var parent = Follow(copy, this.At.Take(this.At.Count - 1));
        var last = this.At[^1];
        if (parent is null || Step(parent, last) is not { } value)
        {
            return null;
        }

        if (this.Kept is not null)
        {
            var part = Follow(value, this.Kept)!.DeepClone();
            Put(parent, last, part);
        }
        else if (value is JsonValue text && text.TryGetValue<string>(out var sentence) && sentence.IndexOf(" (The threshold", StringComparison.Ordinal) is > 0 and var threshold)
        {
            // A sentence must stay, but not the threshold in it.
            Put(parent, last, sentence[..threshold]);
        }
        else if (parent is JsonArray elements)
        {
            elements.RemoveAt((int)last);
        }
        else
        {
            parent.AsObject().Remove((string)last);
        }

        return copy.AsObject();
    }

    private static IEnumerable<JsonEdit> Within(JsonNode node, object[] at)
    {
        if (at.Length > 0)
        {
            yield return new JsonEdit(at, null);
        }

        var parts = Parts(node).ToList();
        foreach (var (step, part) in at.Length > 0 && node is JsonObject ? parts : [])
        {
            // A condition in place of the one around it, or a list in its short form.
            if (part is JsonObject || (step is "items" && part is JsonArray))
            {
                yield return new JsonEdit(at, [step]);
            }
            else if (part is JsonArray elements)
            {
                foreach (var (inner, _) in Parts(elements).Where(element => element.Part is JsonObject))
                {
                    yield return new JsonEdit(at, [step, inner]);
                }
            }
        }

        foreach (var edit in parts.SelectMany(part => Within(part.Part, [.. at, part.Step])))
        {
            yield return edit;
        }
    }

    private static IEnumerable<(object Step, JsonNode Part)> Parts(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).Select(member => ((object)member.Key, member.Value!)),
        JsonArray elements => elements.Select((element, place) => ((object)place, element!)),
        _ => [],
    };

    private static JsonNode? Follow(JsonNode node, IEnumerable<object> steps) => steps.Aggregate((JsonNode?)node, (at, step) => at is null ? null : Step(at, step));

    private static JsonNode? Step(JsonNode node, object step) => step is int place
        ? node is JsonArray elements && place < elements.Count ? elements[place] : null
        : (node as JsonObject)?[(string)step];

    private static void Put(JsonNode parent, object step, JsonNode value)
    {
        if (step is int place)
        {
            parent[place] = value;
        }
        else
        {
            parent[(string)step] = value;
        }
    }
}
