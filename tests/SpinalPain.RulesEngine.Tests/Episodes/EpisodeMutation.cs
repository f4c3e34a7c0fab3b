using System.Text;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Changes JSON text in one place: a name, a value, or a byte. The same seed makes the same change.</summary>
internal static class EpisodeMutation
{
    private static readonly string[] OddNames =
    [
        "id", "kind", "items", "incomplete", "score", "lines", "Id", "IDs", "$schema", "measures", "performingProvider", "", "a", "a b", "1a", "zQ Doe", "\\u0069d", "\\ud83d",
    ];

    private static readonly string[] OddValues =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "10", "10.0", "10.000000000000000000000000001", "11", "24.5", "100", "101", "1E2", "1e400", "1e-400", "0e400", "1e28", "1e29",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678", "0.12345678901234567890123456789", "00001", "12345678901234567890123456789012345678901",
        "\"\"", "\"zQ\"", "\"7\"", "\"true\"", "\"2024-02-29\"", "\"2023-02-29\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"1900-01-01\"", "\"2200-12-31\"", "\"2024-1-1\"",
        "\"2024\\u002d02-29\"", "\"other\"", "\"Other\"", "\"\\u006fther\"", "\"cervical\"", "\"L4-5\"", "\"L4-L5\"", "\"KY\"", "\"62323\"", "\"zQ-line-1\"", "\"zQ-procedure-1\"", "\"zQ-provider-1\"",
        "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[null]", "[[]]", "[\"zQ-line-1\"]", "[{}]", "[{\"id\":\"zQ-line-1\"}]", "{\"items\":[]}", "{\"incomplete\":true}",
        "{\"items\":[],\"incomplete\":true}", "{\"items\":[],\"incomplete\":false}", "{\"items\":null,\"incomplete\":true}", "{\"items\":[],\"incomplete\":null}", "{\"incomplete\":false,\"items\":[]}",
        "{\"items\":[],\"items\":[],\"incomplete\":true}", "{\"items\":[],\"incomplete\":true,\"other\":1}", "{\"a\":1,\"a\":2}", "{\"a\":null}", "{\"a b\":1}", "{\"a\":{}}", "{\"a\":\"\"}", "{\"a\":1e29}", "NaN", "'x'", "",
        $"\"{new string('y', 2_000)}\"", $"\"{new string('y', 2_001)}\"", $"\"{string.Concat(Enumerable.Repeat("\\u00e9", 2_000))}\"", $"\"{string.Concat(Enumerable.Repeat("\\u00e9", 2_001))}\"",
    ];

    public static byte[] Apply(byte[] json, int seed)
    {
        var random = new Random(seed);
        if (!TryFind(json, out var names, out var values))
        {
            return json;
        }

        switch (random.Next(8))
        {
            case 0:
                return Replace(json, Pick(random, names), $"\"{Pick(random, OddNames)}\"");
            case 1:
                return Replace(json, Pick(random, names), Encoding.UTF8.GetString(json[Pick(random, names)]));
            case 2:
                return Replace(json, Pick(random, values), Encoding.UTF8.GetString(json[Pick(random, values)]));
            case 3:
                var at = random.Next(json.Length);
                return [.. json[..at], (byte)random.Next(256), .. json[(at + random.Next(2))..]];
            case 4:
                var (start, end) = (random.Next(json.Length), random.Next(json.Length));
                return [.. json[..Math.Min(start, end)], .. json[Math.Max(start, end)..]];
            default:
                return Replace(json, Pick(random, values), Pick(random, OddValues));
        }
    }

    private static byte[] Replace(byte[] json, Range range, string by) => [.. json[..range.Start], .. Encoding.UTF8.GetBytes(by), .. json[range.End..]];

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Where member names and values stand, objects and lists included. JSON that is broken already has none.</summary>
    private static bool TryFind(byte[] json, out List<Range> names, out List<Range> values)
    {
        (names, values) = ([], []);
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        // Up to the closing quote; the reader has consumed the colon as well.
                        names.Add(start..(start + reader.ValueSpan.Length + 2));
                        break;
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push(start);
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        values.Add(open.Pop()..end);
                        break;
                    default:
                        values.Add(start..end);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return names.Count > 0 && values.Count > 0;
    }
}
