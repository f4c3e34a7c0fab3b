using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>Numbers and comparisons in words.</summary>
internal static class Quantity
{
    /// <summary>A number with its unit, such as "4 weeks", "1 month", "50 percent" or, for a count, "2".</summary>
    public static string InWords(decimal value, string unit)
    {
        var number = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return unit switch
        {
            Units.Count => number,
            Units.Days or Units.Weeks or Units.Months or Units.Years or Units.Points when value == 1 => $"{number} {unit[..^1]}",
            _ => $"{number} {unit}",
        };
    }

    public static string InWords(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least",
        Comparison.AtMost => "at most",
        Comparison.MoreThan => "more than",
        _ => "less than",
    };
}
