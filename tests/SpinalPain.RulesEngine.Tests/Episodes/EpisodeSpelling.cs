using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Other texts of an episode: those that say the same, and those that say one thing less or otherwise.</summary>
internal static class EpisodeSpelling
{
    /// <summary>The same episode with its members in another order, with other spaces, and with numbers and texts written in another way.</summary>
    public static string Other(JsonNode json, Random random)
    {
        var text = new StringBuilder();
        Append(text, json, random, depth: 0);
        return text.ToString();
    }

    /// <summary>The episode with one member or element less, or with one value changed, for each of them in turn.</summary>
    public static IEnumerable<string> Changes(JsonObject episode)
    {
        foreach (var path in Paths(episode, []))
        {
            yield return With(episode, path, holder => Remove(holder, path[^1]));
            yield return With(episode, path, holder => Change(holder, path[^1]));
        }
    }

    private static void Append(StringBuilder text, JsonNode? node, Random random, int depth)
    {
        switch (node)
        {
            case JsonObject whole:
                KeyValuePair<string, JsonNode?>[] members = [.. whole];
                random.Shuffle(members);
                AppendAll(text, '{', '}', members, random, member =>
                {
                    AppendText(text, member.Key, random);
                    text.Append(Space(random)).Append(':').Append(Space(random));
                    Append(text, member.Value, random, depth + 1);
                });
                break;
            case JsonArray list when depth > 0 && random.Next(3) == 0 && list.Parent is JsonObject holder && !holder.ContainsKey("incomplete"):
                text.Append("{\"incomplete\":false,\"items\":");
                AppendAll(text, '[', ']', [.. list], random, item => Append(text, item, random, depth + 1));
                text.Append('}');
                break;
            case JsonArray list:
                AppendAll(text, '[', ']', [.. list], random, item => Append(text, item, random, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                AppendNumber(text, value.GetValue<decimal>(), random);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendText(text, value.GetValue<string>(), random);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, T[] parts, Random random, Action<T> append)
    {
        text.Append(open);
        for (var index = 0; index < parts.Length; index++)
        {
            text.Append(index > 0 ? "," : string.Empty).Append(Space(random));
            append(parts[index]);
        }

        text.Append(Space(random)).Append(close);
    }

    private static void AppendNumber(StringBuilder text, decimal number, Random random) => _ = random.Next(3) switch
    {
        0 => text.Append(CultureInfo.InvariantCulture, $"{number:0.0###}00"),
        1 => text.Append(CultureInfo.InvariantCulture, $"{number * 1000:0.####}E-3"),
        _ => text.Append(CultureInfo.InvariantCulture, $"{number}"),
    };

    private static void AppendText(StringBuilder text, string value, Random random)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character is '"' or '\\' or < ' ' || (!char.IsSurrogate(character) && random.Next(20) == 0) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : text.Append(character);
        }

        text.Append('"');
    }

    private static string Space(Random random) => random.Next(6) switch { 0 => " ", 1 => "\n\t", 2 => "\r\n", _ => string.Empty };

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path) => node switch
    {
        JsonObject whole => whole.SelectMany(member => Paths(member.Value, [.. path, member.Key]).Prepend([.. path, member.Key])),
        JsonArray list => list.SelectMany((item, index) => Paths(item, [.. path, index]).Prepend([.. path, index])),
        _ => [],
    };

    private static string With(JsonObject episode, object[] path, Action<JsonNode> change)
    {
        var copy = episode.DeepClone();
        change(path[..^1].Aggregate(copy, (node, step) => step is string name ? node[name]! : node[(int)step]!));
        return copy.ToJsonString();
    }

    private static void Remove(JsonNode holder, object step)
    {
        if (step is string name)
        {
            holder.AsObject().Remove(name);
        }
        else
        {
            holder.AsArray().RemoveAt((int)step);
        }
    }

    private static void Change(JsonNode holder, object step)
    {
        var value = step is string member ? holder[member] : holder[(int)step];
        JsonNode? changed = value?.GetValueKind() switch
        {
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            JsonValueKind.Number => value.GetValue<decimal>() == 1 ? 2 : 1,
            JsonValueKind.String => Changed(value.GetValue<string>()),
            _ => value?.DeepClone(),
        };
        if (step is string name)
        {
            holder[name] = changed;
        }
        else
        {
            holder[(int)step] = changed;
        }
    }

    private static string Changed(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date.AddDays(date.Year > 2000 ? -1 : 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text + "x";
}
