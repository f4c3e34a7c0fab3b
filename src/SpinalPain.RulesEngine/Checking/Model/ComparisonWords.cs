namespace SpinalPain.RulesEngine.Checking;

/// <summary>Comparisons in words.</summary>
internal static class ComparisonWords
{
    public static string InWords(this Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least",
        Comparison.AtMost => "at most",
        Comparison.MoreThan => "more than",
        _ => "less than",
    };
}
