using System.Globalization;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

public sealed class CalendarArithmeticTests
{
    [TestCase("2024-01-31", 1, "months", "2024-02-29")]
    [TestCase("2023-01-31", 1, "months", "2023-02-28")]
    [TestCase("2024-08-31", 6, "months", "2025-02-28")]
    [TestCase("2023-08-31", 6, "months", "2024-02-29")]
    [TestCase("2024-02-29", 1, "years", "2025-02-28")]
    [TestCase("2024-02-29", 12, "months", "2025-02-28")]
    [TestCase("2024-02-29", 4, "years", "2028-02-29")]
    [TestCase("2024-03-01", 4, "weeks", "2024-03-29")]
    [TestCase("2024-02-28", 2, "days", "2024-03-01")]
    [TestCase("2023-02-28", 2, "days", "2023-03-02")]
    [TestCase("9999-12-01", 2, "months", "9999-12-31")]
    [TestCase("9999-12-31", 1, "days", "9999-12-31")]
    public void Adding_follows_the_calendar(string start, int amount, string unit, string expected) =>
        CalendarArithmetic.Add(Date(start), amount, unit).ShouldBe(Date(expected));

    [TestCase("2025-03-31", 1, "months", "2025-02-28")]
    [TestCase("2024-03-31", 1, "months", "2024-02-29")]
    [TestCase("2025-02-28", 12, "months", "2024-02-28")]
    [TestCase("0001-01-15", 1, "months", "0001-01-01")]
    [TestCase("0001-01-15", 3, "weeks", "0001-01-01")]
    public void Subtracting_follows_the_calendar(string end, int amount, string unit, string expected) =>
        CalendarArithmetic.Subtract(Date(end), amount, unit).ShouldBe(Date(expected));

    [Test]
    public void An_amount_beyond_any_calendar_stops_at_its_end()
    {
        CalendarArithmetic.Add(Date("2024-01-01"), decimal.MaxValue, "years").ShouldBe(DateOnly.MaxValue);
        CalendarArithmetic.Add(Date("2024-01-01"), decimal.MaxValue, "weeks").ShouldBe(DateOnly.MaxValue);
        CalendarArithmetic.Subtract(Date("2024-01-01"), decimal.MaxValue, "months").ShouldBe(DateOnly.MinValue);
    }

    [TestCase("2024-03-01", "2024-03-28", false)]
    [TestCase("2024-03-01", "2024-03-29", true)]
    [TestCase("2024-03-01", "2024-03-30", true)]
    public void At_least_four_weeks_includes_the_twenty_eighth_day(string from, string to, bool expected)
    {
        CalendarArithmetic.CompareElapsed(Date(from), Date(to), Comparison.AtLeast, 4, "weeks").ShouldBe(expected);
        CalendarArithmetic.CompareElapsed(Date(from), Date(to), Comparison.LessThan, 4, "weeks").ShouldBe(!expected);
    }

    [TestCase("2024-03-28", true, false)]
    [TestCase("2024-03-29", true, false)]
    [TestCase("2024-03-30", false, true)]
    public void At_most_includes_the_last_day_and_more_than_does_not(string to, bool atMost, bool moreThan)
    {
        CalendarArithmetic.CompareElapsed(Date("2024-03-01"), Date(to), Comparison.AtMost, 4, "weeks").ShouldBe(atMost);
        CalendarArithmetic.CompareElapsed(Date("2024-03-01"), Date(to), Comparison.MoreThan, 4, "weeks").ShouldBe(moreThan);
    }

    [Test]
    public void Adding_more_never_gives_an_earlier_date() =>
        Gen.Select(Gen.DateOnly, Gen.Int[0, 2000], Gen.Int[0, 50], Gen.Int[0, 3].Select(unit => Names[unit]))
            .Sample((date, amount, more, unit) => CalendarArithmetic.Add(date, amount, unit) <= CalendarArithmetic.Add(date, amount + more, unit));

    private static readonly string[] Names = ["days", "weeks", "months", "years"];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
