using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A JSON number as a decimal, if a decimal holds exactly what is written.</summary>
internal static class FactNumber
{
    // Up to here, digits alone decide: a decimal holds every number of so many digits.
    private const int AlwaysExact = 28;

    // So many digits make no larger number than a long holds.
    private const int Short = 18;

    /// <summary>Reads the same from a number of JSON in UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        if (utf8.Length > SourceLimits.NumberLength)
        {
            return false;
        }

        if (TryParsePlain(utf8, out value))
        {
            return true;
        }

        Span<char> text = stackalloc char[SourceLimits.NumberLength];
        return TryParse(text[..Encoding.ASCII.GetChars(utf8, text)], out value);
    }

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

    /// <summary>Reads a number as most are written: a few digits, perhaps with a point among them.</summary>
    private static bool TryParsePlain(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        if (utf8.Length > Short)
        {
            return false;
        }

        var (digits, scale) = (0L, 0);
        for (var index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] == '.')
            {
                scale = utf8.Length - index - 1;
            }
            else if (char.IsAsciiDigit((char)utf8[index]))
            {
                digits = (digits * 10) + utf8[index] - '0';
            }
            else
            {
                return false;
            }
        }

        value = digits == 0 ? 0 : new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)scale);
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
