using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Times added to dates; docs/pack-format.md, "Dates".</summary>
internal static class ReferenceCalendar
{
    public static DateOnly Plus(DateOnly date, decimal time, string unit) => unit switch
    {
        Units.Days => PlusDays(date, time),
        Units.Weeks => PlusDays(date, time * 7),
        Units.Months => PlusMonths(date, time),
        _ => PlusMonths(date, time * 12),
    };

    public static DateOnly Minus(DateOnly date, decimal time, string unit) => Plus(date, -time, unit);

    private static DateOnly PlusDays(DateOnly date, decimal days)
    {
        var number = date.DayNumber + days;
        return number < DateOnly.MinValue.DayNumber ? DateOnly.MinValue
            : number > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue
            : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The same day of another month, or the last one that the month has.</summary>
    private static DateOnly PlusMonths(DateOnly date, decimal months)
    {
        var month = (date.Year * 12) + (date.Month - 1) + months;
        if (month < 12)
        {
            return DateOnly.MinValue;
        }

        if (month >= 10_000 * 12)
        {
            return DateOnly.MaxValue;
        }

        var (year, monthOfYear) = ((int)month / 12, ((int)month % 12) + 1);
        return new DateOnly(year, monthOfYear, Math.Min(date.Day, DateTime.DaysInMonth(year, monthOfYear)));
    }
}
