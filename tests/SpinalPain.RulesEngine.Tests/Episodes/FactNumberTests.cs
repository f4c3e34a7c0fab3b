using System.Globalization;
using System.Text;
using CsCheck;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class FactNumberTests
{
    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("7.9228162514264337593543950335")]
    public void The_largest_and_finest_decimals_are_held(string text)
    {
        FactNumber.TryParse(text, out var value).ShouldBeTrue();
        value.ToString(CultureInfo.InvariantCulture).ShouldBe(text);
    }

    [TestCase("79228162514264337593543950336")]
    [TestCase("7.9228162514264337593543950336")]
    [TestCase("0.00000000000000000000000000001")]
    [TestCase("1e29")]
    [TestCase("1e-29")]
    [TestCase("1e999999999999999999999999")]
    [TestCase("1e-999999999999999999999999")]
    [TestCase("12345678901234567890123456789.5")]
    public void What_would_be_rounded_or_overflow_is_refused(string text) => FactNumber.TryParse(text, out _).ShouldBeFalse();

    [TestCase("0")]
    [TestCase("-0.0")]
    [TestCase("0e99999999999999999999999999")]
    [TestCase("-0E-99999999999999999999999999")]
    [TestCase("0.000000000000000000000000000000000000")]
    public void Zero_is_zero_however_it_is_written(string text)
    {
        FactNumber.TryParse(text, out var value).ShouldBeTrue();
        value.ToString(CultureInfo.InvariantCulture).ShouldBe("0");
    }

    [Test]
    public void Every_decimal_is_read_back_and_so_is_its_form_with_an_exponent() => Gen.Decimal.Sample(number =>
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        FactNumber.TryParse(text, out var plain).ShouldBeTrue(text);
        plain.ShouldBe(number);

        // The same digits as a whole number, and the point in the exponent.
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var shifted = point < 0 ? $"{text}e0" : $"{text.Remove(point, 1)}E-{text.Length - point - 1}";
        FactNumber.TryParse(shifted, out var scientific).ShouldBe(shifted.Length <= SourceLimits.NumberLength, shifted);
        (scientific == number || shifted.Length > SourceLimits.NumberLength).ShouldBeTrue(shifted);
    });

    [Test]
    public void A_digit_more_than_a_decimal_holds_is_refused() => Gen.ULong[1, ulong.MaxValue].Sample(digits =>
        FactNumber.TryParse($"0.{digits.ToString("D29", CultureInfo.InvariantCulture)}1", out _).ShouldBeFalse());

    [Test]
    public void Utf8_is_read_as_the_same_characters_are() => Gen.OneOf(Plain, Numbers).Sample(
        text =>
        {
            var isRead = FactNumber.TryParse(text, out var number);

            FactNumber.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8).ShouldBe(isRead, text);
            (isRead ? fromUtf8.ToString(CultureInfo.InvariantCulture) : string.Empty).ShouldBe(isRead ? number.ToString(CultureInfo.InvariantCulture) : string.Empty, text);
        },
        iter: 50_000);

    private static Gen<string> Plain => Gen.Select(Gen.Long[0, 99_999], Gen.Int[0, 7], Gen.Int[0, 999]).Select((whole, digits, fraction) =>
        digits == 0 ? $"{whole}" : $"{whole}.{fraction.ToString($"D{digits}", CultureInfo.InvariantCulture)}");

    /// <summary>Numbers of JSON: a sign, a whole part without zeros before it, a fraction and an exponent.</summary>
    private static Gen<string> Numbers => Gen.Select(
        Gen.Bool.Select(isNegative => isNegative ? "-" : string.Empty),
        Gen.OneOf(Gen.Const("0"), Gen.Select(Gen.Char['1', '9'], Gen.String[Gen.Char['0', '9'], 0, 30]).Select((first, more) => first + more)),
        Gen.OneOf(Gen.Const(string.Empty), Gen.String[Gen.Char['0', '9'], 1, 30].Select(digits => "." + digits)),
        Gen.OneOf(Gen.Const(string.Empty), Gen.Const(string.Empty), Gen.Int[-32, 32].Select(exponent => $"e{exponent}"), Gen.Int[0, 32].Select(exponent => $"E+{exponent}")))
        .Select((sign, whole, fraction, exponent) => sign + whole + fraction + exponent);
}
