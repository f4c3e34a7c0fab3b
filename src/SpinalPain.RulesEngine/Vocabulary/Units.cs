namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>The units of numbers and durations. Both sides of a comparison must have the same one.</summary>
public static class Units
{
    /// <summary>How many.</summary>
    public const string Count = "count";

    /// <summary>Hundredths.</summary>
    public const string Percent = "percent";

    /// <summary>Points of an assessment scale.</summary>
    public const string Points = "points";

    /// <summary>Days.</summary>
    public const string Days = "days";

    /// <summary>Weeks of 7 days.</summary>
    public const string Weeks = "weeks";

    /// <summary>Calendar months.</summary>
    public const string Months = "months";

    /// <summary>Calendar years.</summary>
    public const string Years = "years";
}
