using System.Globalization;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>
/// The numbers that a pack may hold. The digest of a pack writes numbers as RFC 8785 does, by way of a binary double; within these
/// bounds two different decimals are two different doubles, so that no change of a value escapes the digest.
/// </summary>
internal static class NumberForm
{
    /// <summary>The largest number; with its sign turned, the smallest.</summary>
    public const decimal Largest = 1_000_000_000m;
    private const int DigitsAfterPoint = 9;
    private const int Digits = 15;

    /// <summary>Reads the text of a JSON number exactly.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0m;
        return HasFewDigits(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) <= Largest
            && number.Scale <= DigitsAfterPoint;
    }

    /// <summary>Reads a JSON number exactly, or reports it and gives 0.</summary>
    public static decimal Read(SourceNode value, DiagnosticBag diagnostics)
    {
        if (!TryRead(value.Text, out var number))
        {
            diagnostics.Add(
                DiagnosticCodes.MalformedNumber,
                value.Location,
                IsWithinBounds(value.Text) ? $"The number {value.Text} has more digits than a pack may hold." : $"The number {value.Text} is out of the bounds of a pack.",
                "A number lies between -1,000,000,000 and 1,000,000,000 and has at most 15 digits, of which at most 9 after the point.");
        }

        return number;
    }

    /// <summary>Whether a validator that reads numbers as binary doubles finds nothing wrong with a number.</summary>
    private static bool IsWithinBounds(string text) => Math.Abs(double.Parse(text, CultureInfo.InvariantCulture)) <= (double)Largest;

    private static bool HasFewDigits(string text)
    {
        // Decimal.TryParse rounds what it cannot hold, so digits are counted in the text.
        var mantissa = text.AsSpan().TrimStart('-');
        var exponent = mantissa.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            // Such as 1e-300, which would quietly become 0.
            if (!int.TryParse(mantissa[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || Math.Abs(power) > DigitsAfterPoint)
            {
                return false;
            }

            mantissa = mantissa[..exponent];
        }

        return mantissa.Length <= Digits + 1 && mantissa.Length - (mantissa.Contains('.') ? 1 : 0) <= Digits;
    }
}
