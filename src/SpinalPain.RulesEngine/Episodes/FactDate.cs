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
}
