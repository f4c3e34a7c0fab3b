using System.Globalization;
using System.Text;
using CsCheck;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class CanonicalTextTests
{
    [TestCase("0", "0")]
    [TestCase("-0.000", "0")]
    [TestCase("4.50", "4.5")]
    [TestCase("-100", "-100")]
    [TestCase("0.000001", "0.000001")]
    [TestCase("0.0000015", "0.0000015")]
    [TestCase("0.0000001", "1e-7")]
    [TestCase("0.000000000000000000000000001", "1e-27")]
    [TestCase("999999999999999", "999999999999999")]
    [TestCase("9007199254740992", "9007199254740992")]
    [TestCase("1000000000000000000000000000", "1e+27")]
    public void A_number_is_written_as_RFC_8785_does(string number, string expected) => Written(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [TestCase("9007199254740993")]
    [TestCase("0.1000000000000000000000000001")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    public void A_number_that_no_double_holds_keeps_its_digits(string number) => Written(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(number);

    [Test]
    public void A_number_reads_back_as_it_was_so_that_no_two_have_one_text() => Gen.Decimal.Sample(
        number => decimal.Parse(Written(number), NumberStyles.Float, CultureInfo.InvariantCulture) == number && Written(number) == Written(number * 1.0m));

    [Test]
    public void Every_number_of_15_digits_is_that_of_a_double() => Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 12]).Sample(
        (digits, scale) =>
        {
            var text = digits.ToString(CultureInfo.InvariantCulture) + "e-" + scale.ToString(CultureInfo.InvariantCulture);
            return Written(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) == CanonicalJson.FormatNumber(double.Parse(text, CultureInfo.InvariantCulture));
        });

    [Test]
    public void A_text_is_written_as_RFC_8785_does() => Written("\u20ac$\u000F\nA'B\"\\\"/\b\t\f\r\u007f\u2028\U0001F600").ShouldBe("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\\b\\t\\f\\r\u007f\u2028\U0001F600\"");

    [Test]
    public void Half_of_a_character_is_an_escape_that_no_other_text_has()
    {
        Written("\ud83d").ShouldBe(@"""\ud83d""");
        Written("\ude00a").ShouldBe(@"""\ude00a""");
        Written("\ude00\ud83d").ShouldBe(@"""\ude00\ud83d""");
        Written(@"\ud83d").ShouldBe(@"""\\ud83d""");
    }

    [Test]
    public void A_text_of_any_length_is_written_whole() =>
        Gen.Select(Gen.String[0, 40], Gen.Int[1, 1_000]).Sample((text, times) => Written(string.Concat(Enumerable.Repeat(text, times))).Length >= (text.Length * times) + 2, iter: 500);

    private static string Written(decimal number)
    {
        var json = new CanonicalText();
        json.Number(number);
        return Taken(json);
    }

    private static string Written(string text)
    {
        var json = new CanonicalText();
        json.Text(text);
        return Taken(json);
    }

    private static string Taken(CanonicalText json)
    {
        var written = Encoding.UTF8.GetString(json.Written);
        json.Dispose();
        return written;
    }
}
