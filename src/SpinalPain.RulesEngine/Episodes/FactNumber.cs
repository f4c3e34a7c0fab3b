using System.Globalization;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A JSON number as a decimal, if a decimal holds exactly what is written.</summary>
internal static class FactNumber
{
    // Up to here, digits alone decide: a decimal holds every number of so many digits.
    private const int AlwaysExact = 28;

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length > SourceLimits.NumberLength || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        if ((text.Length > AlwaysExact || text.IndexOfAny('e', 'E') >= 0) && !IsExact(text, parsed))
        {
            return false;
        }

        // Minus zero is zero, also where it is shown.
        value = parsed == 0 ? 0 : parsed;
        return true;
    }

    /// <summary>Whether the decimal has the digits that are written, and not those of a rounded number.</summary>
    private static bool IsExact(ReadOnlySpan<char> text, decimal parsed)
    {
        var digits = Digits(text, out var exponent);
        if (digits.Length == 0 || parsed == 0)
        {
            return digits.Length == 0 && parsed == 0;
        }

        return digits == Digits(parsed.ToString(CultureInfo.InvariantCulture), out var parsedExponent) && exponent == parsedExponent;
    }

    /// <summary>The digits without zeros at either end, and the power of ten of the last of them.</summary>
    private static string Digits(ReadOnlySpan<char> text, out long exponent)
    {
        var mantissa = text;
        exponent = 0;
        if (text.IndexOfAny('e', 'E') is var mark and >= 0)
        {
            mantissa = text[..mark];

            // An exponent that no long holds belongs to a number that no decimal holds; any other than the true one says so.
            exponent = long.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written) && Math.Abs(written) < 1_000_000 ? written : 1_000_000;
        }

        var point = mantissa.IndexOf('.');
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var all = mantissa.ToString().Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var digits = all.TrimEnd('0');
        exponent += all.Length - digits.Length;
        return digits;
    }
}
