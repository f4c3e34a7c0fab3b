using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

/// <summary>The examples of RFC 8785 itself.</summary>
public sealed class CanonicalJsonTests
{
    private static string Canonical(string json)
    {
        var diagnostics = new DiagnosticBag();
        var node = SourceParser.Parse(Encoding.UTF8.GetBytes(json), "test.json", SourceLimits.Pack, diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty();
        return CanonicalJson.Write(node!);
    }

    /// <summary>The text of a pack is encoded in pieces, and no piece may end between the two halves of a character.</summary>
    [TestCase("")]
    [TestCase("x")]
    public void A_pack_of_characters_beyond_16_bits_is_encoded_whole(string before)
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F9B4", 500));
        var list = $"[\"{before}\"{string.Concat(Enumerable.Repeat($",\"{text}\"", 40))}]";
        var node = SourceParser.Parse(Encoding.UTF8.GetBytes(list), "test.json", SourceLimits.Pack, new DiagnosticBag());

        var written = CanonicalJson.WritePack([new("test.json", node!)]);

        Encoding.UTF8.GetString(written.Span).ShouldBe($"{{\"files\":{{\"test.json\":{list}}}}}");
    }

    [TestCase(0x0000000000000000L, "0")]
    [TestCase(unchecked((long)0x8000000000000000UL), "0")]
    [TestCase(0x0000000000000001L, "5e-324")]
    [TestCase(unchecked((long)0x8000000000000001UL), "-5e-324")]
    [TestCase(0x7fefffffffffffffL, "1.7976931348623157e+308")]
    [TestCase(unchecked((long)0xffefffffffffffffUL), "-1.7976931348623157e+308")]
    [TestCase(0x4340000000000000L, "9007199254740992")]
    [TestCase(unchecked((long)0xc340000000000000UL), "-9007199254740992")]
    [TestCase(0x4430000000000000L, "295147905179352830000")]
    [TestCase(0x44b52d02c7e14af5L, "9.999999999999997e+22")]
    [TestCase(0x44b52d02c7e14af6L, "1e+23")]
    [TestCase(0x44b52d02c7e14af7L, "1.0000000000000001e+23")]
    [TestCase(0x444b1ae4d6e2ef4eL, "999999999999999700000")]
    [TestCase(0x444b1ae4d6e2ef4fL, "999999999999999900000")]
    [TestCase(0x444b1ae4d6e2ef50L, "1e+21")]
    [TestCase(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7")]
    [TestCase(0x3eb0c6f7a0b5ed8dL, "0.000001")]
    [TestCase(0x41b3de4355555553L, "333333333.3333332")]
    [TestCase(0x41b3de4355555554L, "333333333.33333325")]
    [TestCase(0x41b3de4355555555L, "333333333.3333333")]
    [TestCase(0x41b3de4355555556L, "333333333.3333334")]
    [TestCase(0x41b3de4355555557L, "333333333.33333343")]
    [TestCase(unchecked((long)0xbecbf647612f3696UL), "-0.0000033333333333333333")]
    [TestCase(0x43143ff3c1cb0959L, "1424953923781206.2")]
    public void Numbers_are_written_as_in_appendix_B(long bits, string expected) =>
        CanonicalJson.FormatNumber(BitConverter.Int64BitsToDouble(bits)).ShouldBe(expected);

    [TestCase("0")]
    [TestCase("5e-324")]
    [TestCase("-1.7976931348623157e+308")]
    [TestCase("9007199254740992")]
    [TestCase("295147905179352830000")]
    [TestCase("9.999999999999997e+22")]
    [TestCase("1e+21")]
    [TestCase("9.999999999999997e-7")]
    [TestCase("0.000001")]
    [TestCase("-0.0000033333333333333333")]
    [TestCase("1424953923781206.2")]
    public void A_number_that_is_written_so_is_read_and_written_so_again(string number) => Canonical($"[{number}]").ShouldBe($"[{number}]");

    [TestCase(0x7fffffffffffffffL)]
    [TestCase(0x7ff0000000000000L)]
    public void The_numbers_of_appendix_B_that_JSON_lacks_are_refused(long bits) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CanonicalJson.FormatNumber(BitConverter.Int64BitsToDouble(bits)));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void A_number_that_JSON_lacks_is_refused(double number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CanonicalJson.FormatNumber(number));

    [Test]
    public void Values_are_written_as_in_section_3_2_2() =>
        Canonical("""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """).ShouldBe("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");

    [Test]
    public void The_bytes_are_those_of_section_3_2_4()
    {
        var node = SourceParser.Parse(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """u8.ToArray(),
            "test.json",
            SourceLimits.Pack,
            new DiagnosticBag());

        Convert.ToHexStringLower(CanonicalJson.WriteUtf8(node!).Span).ShouldBe(
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e"
            + "756d62657273223a5b3333333333333333332e333333333333332c31652b3330"
            + "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24"
            + "5c75303030665c6e4127425c225c5c5c5c5c222f227d");
    }

    [Test]
    public void Members_that_are_left_out_are_those_at_the_top_only()
    {
        var node = SourceParser.Parse("""{"b":{"a":1},"a":2,"c":3}"""u8.ToArray(), "test.json", SourceLimits.Pack, new DiagnosticBag());

        Encoding.UTF8.GetString(CanonicalJson.WriteUtf8(node!, "a", "c").Span).ShouldBe("""{"b":{"a":1}}""");
    }

    [Test]
    public void Members_are_sorted_by_UTF16_code_units_as_in_section_3_2_3() =>
        Canonical("""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """).ShouldBe("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Test]
    public void Only_control_characters_quotes_and_backslashes_are_escaped() =>
        Canonical("""["\b\t\n\f\r\u0000\u001f\u007f\u2028<>&'"]""").ShouldBe("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028<>&'\"]");
}
