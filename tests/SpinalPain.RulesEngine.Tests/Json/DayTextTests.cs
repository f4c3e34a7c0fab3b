using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class DayTextTests
{
    [Test]
    public void Every_day_is_written_as_the_framework_writes_it()
    {
        var written = new byte[DayText.Length];
        for (var number = DateOnly.MinValue.DayNumber; number <= DateOnly.MaxValue.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            DayText.Write(day, written);
            if (Encoding.ASCII.GetString(written) != day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            {
                Assert.Fail($"{day:O} is written as {Encoding.ASCII.GetString(written)}.");
            }
        }
    }
}
