namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>How much time went by.</summary>
internal static class Elapsed
{
    public static int? Days(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber;
}
