namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>What one step is: one unit of a number or a percentage, one of a count, one day of a time.</summary>
internal static class Boundaries
{
    /// <summary>A number that is not more than one unit away. Whole numbers, as counts are, are then exactly one away.</summary>
    public static Boundary OfNumber(decimal measured, decimal limit) =>
        measured == limit ? Boundary.At
        : measured < limit ? (measured >= limit - 1 ? Boundary.Below : Boundary.Elsewhere)
        : measured <= limit + 1 ? Boundary.Above
        : Boundary.Elsewhere;

    /// <summary>A change in percent of its baseline. Multiplied and not divided, so that what is exactly at the threshold is seen so.</summary>
    /// <param name="change">The change, times 100.</param>
    /// <param name="baseline">The baseline, above 0.</param>
    /// <param name="percent">The threshold.</param>
    public static Boundary OfPercent(decimal change, decimal baseline, decimal percent) =>
        change == percent * baseline ? Boundary.At
        : change < percent * baseline ? (change >= (percent - 1) * baseline ? Boundary.Below : Boundary.Elsewhere)
        : change <= (percent + 1) * baseline ? Boundary.Above
        : Boundary.Elsewhere;

    /// <summary>A day that is one day away from the day on which a time is full.</summary>
    public static Boundary OfDay(DateOnly day, DateOnly full) => (day.DayNumber - full.DayNumber) switch
    {
        -1 => Boundary.Below,
        0 => Boundary.At,
        1 => Boundary.Above,
        _ => Boundary.Elsewhere,
    };

    /// <summary>A day that is one day away from the day on which a window begins: an earlier day is longer ago, and so above.</summary>
    public static Boundary OfWindow(DateOnly day, DateOnly start) => OfDay(start, day);
}
