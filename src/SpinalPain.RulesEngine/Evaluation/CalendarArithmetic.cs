using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// Dates and durations. Weeks are 7 days; months and years are calendar ones, and a day that the target month lacks becomes that
/// month's last day. What would leave the calendar stops at its first or last day.
/// </summary>
internal static class CalendarArithmetic
{
    /// <summary>More years than any calendar has, in days, so that no sum below can overflow.</summary>
    private const decimal Most = 4_000_000;

    public static DateOnly Add(DateOnly date, decimal amount, string unit)
    {
        var whole = (int)Math.Clamp(amount, -Most, Most);
        return unit switch
        {
            Units.Days => AddDays(date, whole),
            Units.Weeks => AddDays(date, whole * 7L),
            Units.Months => AddMonths(date, whole),
            _ => AddMonths(date, whole * 12L),
        };
    }

    /// <summary>How whole times of a unit are added to the number of a day, for code that is generated.</summary>
    public static Func<int, int, int> Adding(string unit) => unit switch
    {
        Units.Days => static (day, amount) => AddDays(DateOnly.FromDayNumber(day), amount).DayNumber,
        Units.Weeks => static (day, amount) => AddDays(DateOnly.FromDayNumber(day), amount * 7L).DayNumber,
        Units.Months => static (day, amount) => AddMonths(DateOnly.FromDayNumber(day), amount).DayNumber,
        _ => static (day, amount) => AddMonths(DateOnly.FromDayNumber(day), amount * 12L).DayNumber,
    };

    public static DateOnly Subtract(DateOnly date, decimal amount, string unit) => Add(date, -amount, unit);

    /// <summary>Compares the time from one date to a later one with a duration.</summary>
    public static bool CompareElapsed(DateOnly from, DateOnly to, Comparison comparison, decimal amount, string unit)
    {
        var full = Add(from, amount, unit);
        return comparison switch
        {
            Comparison.AtLeast => full <= to,
            Comparison.LessThan => full > to,
            Comparison.AtMost => to <= full,
            _ => to > full,
        };
    }

    private static DateOnly AddDays(DateOnly date, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly AddMonths(DateOnly date, long months)
    {
        var target = ((date.Year - 1L) * 12) + date.Month - 1 + months;
        return target < 0 ? DateOnly.MinValue
            : target >= 9999L * 12 ? DateOnly.MaxValue
            : date.AddMonths((int)months);
    }
}
