using CsCheck;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Library;

public sealed class EffectivePeriodTests
{
    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    private static readonly Gen<EffectivePeriod> Periods = Gen.Select(
        Gen.Int[0, 20], Gen.Int[0, 10], Gen.Bool, (start, length, isOpen) => new EffectivePeriod(FirstDay.AddDays(start), isOpen && length > 7 ? null : FirstDay.AddDays(start + length)));

    [TestCase("2025-01-01", "2025-06-30", "from 2025-01-01 to 2025-06-30")]
    [TestCase("2025-01-01", "2025-01-01", "on 2025-01-01")]
    [TestCase("2025-01-01", null, "from 2025-01-01 on")]
    public void A_period_reads_as_people_say_it(string from, string? until, string words) =>
        new EffectivePeriod(Dates.Of(from)!.Value, until is null ? null : Dates.Of(until)).InWords().ShouldBe(words);

    [Test]
    public void What_two_periods_have_in_common_is_the_days_of_both() =>
        Gen.Select(Periods, Periods).Sample((one, other) =>
            Enumerable.Range(-1, 40).Select(FirstDay.AddDays).All(day => (one.And(other)?.Contains(day) ?? false) == (one.Contains(day) && other.Contains(day))));

    [Test]
    public void What_is_left_of_a_period_is_its_days_that_no_other_has() =>
        Gen.Select(Periods, Periods.Array[0, 4]).Sample((period, others) =>
        {
            var left = period.Without(others).ToList();
            return Enumerable.Range(-1, 40).Select(FirstDay.AddDays).All(day =>
                left.Count(part => part.Contains(day)) == (period.Contains(day) && !others.Any(other => other.Contains(day)) ? 1 : 0));
        });
}
