using System.Globalization;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A date as episodes write it.</summary>
internal static class FactDate
{
    public const int Length = 10;

    /// <summary>Systems write 0001-01-01 and 9999-12-31 where they mean that they do not know; neither is a date of care.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    public static DateOnly Last { get; } = new(2200, 12, 31);

    public static bool IsInRange(DateOnly date) => date >= First && date <= Last;

    /// <summary>Reads exactly yyyy-MM-dd, of any year.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        return text.Length == Length && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>Reads the same from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        date = default;
        if (utf8.Length != Length || utf8[4] != '-' || utf8[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((Pair(utf8) * 100) + Pair(utf8[2..]), Pair(utf8[5..]), Pair(utf8[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>The number of two digits; a negative number that no other digits make up for when they are none.</summary>
    private static int Pair(ReadOnlySpan<byte> utf8) =>
        char.IsAsciiDigit((char)utf8[0]) && char.IsAsciiDigit((char)utf8[1]) ? ((utf8[0] - '0') * 10) + utf8[1] - '0' : -10_000;
}
