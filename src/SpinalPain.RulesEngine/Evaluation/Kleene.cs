using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>The tables of strong Kleene logic.</summary>
internal static class Kleene
{
    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public static Truth And(Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.True && right == Truth.True ? Truth.True
        : Truth.Unknown;

    public static Truth Or(Truth left, Truth right) => Not(And(Not(left), Not(right)));

    public static Truth From(bool value) => value ? Truth.True : Truth.False;

    public static Truth From(bool? value) => value is { } known ? From(known) : Truth.Unknown;

    public static bool Compare(decimal left, Comparison comparison, decimal right) => comparison switch
    {
        Comparison.AtLeast => left >= right,
        Comparison.AtMost => left <= right,
        Comparison.MoreThan => left > right,
        _ => left < right,
    };

    /// <summary>Compares a number that lies from <paramref name="low"/> to <paramref name="high"/>; null means that it has no upper end.</summary>
    public static Truth Compare(int low, int? high, Comparison comparison, decimal limit) => comparison switch
    {
        Comparison.AtLeast => low >= limit ? Truth.True : high < limit ? Truth.False : Truth.Unknown,
        Comparison.MoreThan => low > limit ? Truth.True : high <= limit ? Truth.False : Truth.Unknown,
        Comparison.AtMost => Not(Compare(low, high, Comparison.MoreThan, limit)),
        _ => Not(Compare(low, high, Comparison.AtLeast, limit)),
    };
}
