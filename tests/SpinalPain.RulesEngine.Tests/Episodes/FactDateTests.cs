using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class FactDateTests
{
    [TestCase("2024-02-29", true)]
    [TestCase("0001-01-01", true)]
    [TestCase("9999-12-31", true)]
    [TestCase("2023-02-29", false)]
    [TestCase("1900-02-29", false)]
    [TestCase("2024-00-01", false)]
    [TestCase("2024-01-00", false)]
    [TestCase("2024-1-01", false)]
    [TestCase("24-01-01", false)]
    [TestCase("02024-01-1", false)]
    [TestCase("2024/01/01", false)]
    [TestCase("01-31-2024", false)]
    [TestCase(" 2024-1-01", false)]
    [TestCase("2024-01-01 ", false)]
    [TestCase("2024-01-01T00:00:00", false)]
    [TestCase("\u0662\u0660\u0662\u0664-01-01", false)]
    [TestCase("-024-01-01", false)]
    [TestCase("", false)]
    public void Only_a_day_of_the_calendar_in_the_one_form_is_a_date(string text, bool isDate)
    {
        FactDate.TryParse(text, out var date).ShouldBe(isDate);
        (isDate ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text).ShouldBe(text);
    }

    [Test]
    public void The_range_begins_in_1900_and_ends_in_2200()
    {
        FactDate.IsInRange(new DateOnly(1900, 1, 1)).ShouldBeTrue();
        FactDate.IsInRange(new DateOnly(2200, 12, 31)).ShouldBeTrue();
        FactDate.IsInRange(new DateOnly(1899, 12, 31)).ShouldBeFalse();
        FactDate.IsInRange(new DateOnly(2201, 1, 1)).ShouldBeFalse();
    }

    [Test]
    public void Utf8_is_read_as_the_same_characters_are()
    {
        // Every day, those that no month has included, and every byte in every place.
        string[] texts =
        [
            .. from year in (int[])[0, 1, 1900, 2000, 2023, 2024, 9999] from month in Enumerable.Range(0, 14) from day in Enumerable.Range(0, 33) select $"{year:D4}-{month:D2}-{day:D2}",
            .. from place in Enumerable.Range(0, FactDate.Length) from other in Enumerable.Range(0, 128) select $"{"2024-02-29"[..place]}{(char)other}{"2024-02-29"[(place + 1)..]}",
            string.Empty, "2024-02-2", "2024-02-291", "+024-02-29",
        ];
        foreach (var text in texts)
        {
            var isRead = FactDate.TryParse(text, out var date);

            FactDate.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8).ShouldBe(isRead, text);
            fromUtf8.ShouldBe(date, text);
        }
    }
}
