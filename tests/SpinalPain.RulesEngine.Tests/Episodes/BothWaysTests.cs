using System.Text;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>The quick way of reading episodes against the way that knows every position, change by change.</summary>
public sealed class BothWaysTests
{
    private const string Small = """
        {"$schema":"s","id":"e","stage":"claimReview","lines":[{"id":"l","code":"62323","dateOfService":"2024-05-31","levels":["L4-L5"],"contrast":true}],
        "assessments":{"items":[{"scale":"facesPainScale","score":7.50,"afterProcedure":"\u006c"}],"incomplete":false},"documents":[{"id":"d","kind":"films","lines":["l"]}],
        "extensions":{"a.b":-1e2,"c":"é\n"},"visits":[ ]}
        """;

    private static readonly string[] OddValues =
        ["null", "true", "7", "-0.5", "1e400", "\"\"", "\"x\"", "\"X\"", "\"2024-02-30\"", "\"1899-12-31\"", "[]", "[null]", "[[]]", "{}", "{\"items\":[],\"incomplete\":true}"];

    private static readonly byte[] OddBytes = [0, (byte)'\n', (byte)' ', (byte)'"', (byte)',', (byte)'-', (byte)'/', (byte)'9', (byte)':', (byte)'A', (byte)'[', (byte)'\\', (byte)'}', 0x7F, 0x80, 0xC3, 0xFF];

    [Test]
    public void Every_member_taken_away_written_twice_or_named_otherwise() => Check(MembersChanged());

    [Test]
    public void Every_value_replaced_by_one_of_another_kind() => Check(ValuesReplaced());

    [Test]
    public void Every_byte_replaced_left_out_or_the_last()
    {
        var good = Encoding.UTF8.GetBytes(Small);
        BothWays.Accept(good).ShouldBeTrue();
        var accepted = 0;
        for (var place = 0; place < good.Length; place++)
        {
            BothWays.Accept(good.AsMemory(0, place)).ShouldBeFalse("The end is missing.");
            accepted += BothWays.Accept((byte[])[.. good[..place], .. good[(place + 1)..]]) ? 1 : 0;
            foreach (var odd in OddBytes)
            {
                accepted += BothWays.Accept((byte[])[.. good[..place], odd, .. good[(place + 1)..]]) ? 1 : 0;
                accepted += BothWays.Accept((byte[])[.. good[..place], odd, .. good[place..]]) ? 1 : 0;
            }
        }

        accepted.ShouldBeGreaterThan(100);
    }

    [TestCase("{0} ", ExpectedResult = true)]
    [TestCase("\ufeff{0}", ExpectedResult = true)]
    [TestCase("\ufeff\ufeff{0}", ExpectedResult = false)]
    [TestCase(" \ufeff{0}", ExpectedResult = false)]
    [TestCase("{0}{0}", ExpectedResult = false)]
    [TestCase("{0},", ExpectedResult = false)]
    [TestCase("{0}// a comment", ExpectedResult = false)]
    [TestCase("/* a comment */{0}", ExpectedResult = false)]
    [TestCase("[{0}]", ExpectedResult = false)]
    public bool What_stands_around_an_episode(string format) => BothWays.Accept(format.Replace("{0}", Small, StringComparison.Ordinal));

    [TestCase("\"visits\":[ ]", "\"visits\":[{},]", ExpectedResult = false)]
    [TestCase("\"visits\":[ ]", "\"visits\":[],", ExpectedResult = false)]
    [TestCase("\"visits\":[ ]", "\"visits\":[],\"visits\":[]", ExpectedResult = false)]
    [TestCase("\"visits\":[ ]", "\"visits\":null,\"visits\":[]", ExpectedResult = false)]
    [TestCase("\"visits\":[ ]", "\"\\u0076isits\":[]", ExpectedResult = true)]
    [TestCase("\"visits\":[ ]", "\"\\u0076isits\":[],\"visits\":[]", ExpectedResult = false)]
    [TestCase("\"visits\":[ ]", "\"visits\\ud800\":[]", ExpectedResult = false)]
    [TestCase("\"id\":\"e\"", "\"id\":\"\\ud83d\\ude00\"", ExpectedResult = true)]
    [TestCase("\"id\":\"e\"", "\"id\":\"\\ud83d\"", ExpectedResult = false)]
    [TestCase("2024-05-31", "2024\\u002d05-31", ExpectedResult = true)]
    [TestCase("2024-05-31", "\\u0032\\u0030\\u0032\\u0034\\u002d\\u0030\\u0035\\u002d\\u0033\\u0031", ExpectedResult = true)]
    [TestCase("2024-05-31", "\\u0032\\u0030\\u0032\\u0034\\u002d\\u0030\\u0035\\u002d\\u0033\\u0031\\u0031", ExpectedResult = false)]
    [TestCase("2024-05-31", "2024-05-3\\ud800", ExpectedResult = false)]
    [TestCase("claimReview", "\\u0063laimReview", ExpectedResult = true)]
    [TestCase("claimReview", "claimReview\\ud800", ExpectedResult = false)]
    [TestCase("claimReview", "ClaimReview", ExpectedResult = false)]
    [TestCase("\"$schema\":\"s\"", "\"$schema\":null", ExpectedResult = true)]
    [TestCase("\"$schema\":\"s\"", "\"$schema\":\"\"", ExpectedResult = false)]
    [TestCase("\"$schema\":\"s\"", "\"$schema\":\"s\",\"$schema\":\"s\"", ExpectedResult = false)]
    [TestCase("\"a.b\":-1e2", "\"a.b\":1,\"a.b\":null", ExpectedResult = false)]
    [TestCase("\"a.b\":-1e2", "\"a.b\":null", ExpectedResult = true)]
    public bool What_may_be_written_otherwise(string good, string other)
    {
        Small.ShouldContain(good);
        return BothWays.Accept(Small.Replace(good, other, StringComparison.Ordinal));
    }

    private static void Check(IEnumerable<string> inputs)
    {
        var accepted = inputs.CountBy(BothWays.Accept).ToDictionary();

        accepted.GetValueOrDefault(true).ShouldBeGreaterThan(20);
        accepted.GetValueOrDefault(false).ShouldBeGreaterThan(100);
    }

    private static IEnumerable<string> MembersChanged()
    {
        const string other = "other";
        var episode = EpisodeGenerator.Full();
        foreach (var (whole, name) in Values(episode).Prepend(episode).OfType<JsonObject>().SelectMany(whole => whole.Select(member => (whole, member.Key))).ToList())
        {
            var (place, value) = (whole.IndexOf(name), whole[name]);
            whole.RemoveAt(place);
            yield return episode.ToJsonString();

            whole.Insert(place, other, value);
            var otherwise = episode.ToJsonString();
            var written = $"\"{other}\":";
            yield return otherwise.Replace(written, $"\"{char.ToUpperInvariant(name[0])}{name[1..]}\":", StringComparison.Ordinal);
            yield return otherwise.Replace(written, $"\"{name} \":", StringComparison.Ordinal);
            yield return otherwise.Replace(written, $"\"\\u{(int)name[0]:x4}{name[1..]}\":", StringComparison.Ordinal);
            yield return otherwise.Replace(written, $"\"{name}\":null,\"{name}\":", StringComparison.Ordinal);

            whole.RemoveAt(place);
            whole.Insert(place, name, value);
        }
    }

    private static IEnumerable<string> ValuesReplaced()
    {
        const string other = "the other value";
        var episode = EpisodeGenerator.Full();
        foreach (var value in Values(episode))
        {
            var marker = JsonValue.Create(other);
            value.ReplaceWith(marker);
            var text = episode.ToJsonString();
            marker.ReplaceWith(value);
            foreach (var odd in OddValues)
            {
                yield return text.Replace($"\"{other}\"", odd, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Every value within another, parts after the wholes that hold them; what is null has no node.</summary>
    private static List<JsonNode> Values(JsonNode node)
    {
        var parts = node switch
        {
            JsonObject whole => whole.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return [.. parts.OfType<JsonNode>().SelectMany(part => Values(part).Prepend(part))];
    }
}
