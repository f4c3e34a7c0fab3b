using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>
/// What a parameter comes to on every date of service that is compared. Weeks are written as days and years as months, so that equal
/// thresholds are equal however their authors wrote them.
/// </summary>
internal sealed class Threshold
{
    // A calendar month has from 28 to 31 days, also where its end is cut to the last day of a shorter one.
    private const decimal ShortestMonth = 28;
    private const decimal LongestMonth = 31;

    private readonly ImmutableArray<(DateOnly From, decimal Value)> steps;
    private readonly string unit;

    private Threshold(ImmutableArray<(DateOnly From, decimal Value)> steps, string unit)
    {
        this.steps = steps;
        this.unit = unit;
        this.Key = unit + string.Concat(steps.Select(step => string.Create(CultureInfo.InvariantCulture, $" {step.From:yyyy-MM-dd}={step.Value}")));
    }

    /// <summary>Two thresholds have the same key when they are the same on every date.</summary>
    public string Key { get; }

    /// <summary>One value for all dates.</summary>
    public static Threshold Constant(decimal value, string unit) => new([(DateOnly.MinValue, value)], unit);

    /// <summary>The values of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="effective">The effective period of its pack; a date outside is read as the nearest date within.</param>
    /// <param name="compared">The dates that are compared.</param>
    public static Threshold Of(Parameter parameter, JudgedPeriod effective, JudgedPeriod compared)
    {
        var (unit, factor) = parameter.Unit switch
        {
            Units.Weeks => (Units.Days, 7m),
            Units.Years => (Units.Months, 12m),
            _ => (parameter.Unit, 1m),
        };
        var starts = parameter.Values.Select(value => value.From).Where(from => from > compared.From && compared.Contains(from) && from > effective.From && effective.Contains(from));
        var steps = ImmutableArray.CreateBuilder<(DateOnly From, decimal Value)>();
        foreach (var start in starts.Prepend(compared.From))
        {
            var value = DeterminationWords.Normalize(parameter.On(effective.Nearest(start))!.Value * factor);
            if (steps.Count == 0 || steps[^1].Value != value)
            {
                // What holds from the first date compared on holds for all that begin there, wherever that date lies.
                steps.Add((steps.Count == 0 ? DateOnly.MinValue : start, value));
            }
        }

        return new Threshold(steps.ToImmutable(), unit);
    }

    /// <summary>Whether it is at least as large as another on every date; with <paramref name="strictly"/>, larger.</summary>
    public bool IsAtLeast(Threshold other, bool strictly = false)
    {
        if (this.unit == other.unit)
        {
            return this.OnEveryDate(other, (mine, its) => strictly ? mine > its : mine >= its);
        }

        return (this.unit, other.unit) switch
        {
            (Units.Months, Units.Days) => this.OnEveryDate(other, (mine, its) => strictly ? mine * ShortestMonth > its : mine * ShortestMonth >= its),
            (Units.Days, Units.Months) => this.OnEveryDate(other, (mine, its) => strictly ? mine > its * LongestMonth : mine >= its * LongestMonth),
            _ => false,
        };
    }

    /// <summary>Walks both at once: each is in order of date and begins on the same first day.</summary>
    private bool OnEveryDate(Threshold other, Func<decimal, decimal, bool> holds)
    {
        var (mine, its) = (0, 0);
        while (holds(this.steps[mine].Value, other.steps[its].Value))
        {
            var (nextOfMine, nextOfIts) = (this.StartAfter(mine), other.StartAfter(its));
            if (nextOfMine is null && nextOfIts is null)
            {
                return true;
            }

            mine += nextOfMine is { } first && (nextOfIts is null || first <= nextOfIts) ? 1 : 0;
            its += nextOfIts is { } second && (nextOfMine is null || second <= nextOfMine) ? 1 : 0;
        }

        return false;
    }

    private DateOnly? StartAfter(int step) => step + 1 < this.steps.Length ? this.steps[step + 1].From : null;
}
