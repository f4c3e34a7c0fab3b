using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// The few days that a generated episode is about: they lie as far from one another as the durations of its pack are long, or a day
/// more or less, so that what compares days stands at its edge.
/// </summary>
internal sealed class DaysOfEpisode
{
    private static readonly (decimal, string)[] Usual = [(1, Units.Months), (2, Units.Weeks), (10, Units.Days)];

    /// <summary>Ends of months and leap days, where calendars differ.</summary>
    private static readonly DateOnly[] Odd = [new(2024, 2, 29), new(2025, 2, 28), new(2024, 3, 31), new(2025, 3, 31), new(2025, 5, 31), new(2025, 8, 30), new(2024, 12, 31)];

    private readonly Dice dice;
    private readonly PackInterests interests;
    private readonly List<DateOnly> days = [];

    public DaysOfEpisode(Dice dice, PackInterests interests)
    {
        this.dice = dice;
        this.interests = interests;
        this.Service = [.. Enumerable.Range(0, 2).Select(_ => this.ServiceDay())];
        this.days.AddRange(this.Service);
        for (var count = dice.Number(3, 9); count > 0; count--)
        {
            this.days.Add(this.Near(dice.Pick(this.days), dice.Chance(0.75) ? -1 : 1));
        }
    }

    /// <summary>The dates of service to choose from.</summary>
    public IReadOnlyList<DateOnly> Service { get; }

    /// <summary>The day, or the first or last one that an episode can hold.</summary>
    public static DateOnly Clamp(DateOnly day) => day < FactDate.First ? FactDate.First : day > FactDate.Last ? FactDate.Last : day;

    /// <summary>One of the days; now and then one at the end of all days.</summary>
    public DateOnly Any() => this.dice.Chance(0.01) ? this.dice.Pick(FactDate.First, FactDate.Last) : this.dice.Pick(this.days);

    /// <summary>A day at the edge of a duration after another.</summary>
    public DateOnly After(DateOnly day) => this.Near(day, sign: 1);

    private DateOnly Near(DateOnly day, int sign)
    {
        var (amount, unit) = this.dice.Pick(this.interests.Durations.Count > 0 && this.dice.Chance(0.8) ? this.interests.Durations : Usual);
        var edge = CalendarArithmetic.Add(day, sign * amount, unit);
        return Clamp(Clamp(edge).AddDays(this.dice.Weighted((0, 4), (-1, 2), (1, 3), (5, 1), (-20, 1))));
    }

    private DateOnly ServiceDay()
    {
        var manifest = this.interests.Pack.Manifest;
        var odd = Odd.Where(day => day >= manifest.EffectiveFrom && !(day > manifest.EffectiveUntil)).ToList();
        return this.dice.Chance(0.5) || odd.Count == 0 ? this.dice.Pick(this.interests.Days) : this.dice.Pick(odd);
    }
}
