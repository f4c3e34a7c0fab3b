namespace SpinalPain.RulesEngine.Checking;

/// <summary>The type of a threshold.</summary>
public enum ParameterType
{
    /// <summary>A time in whole days, weeks, months or years.</summary>
    Duration,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A number in a unit of its own.</summary>
    Number,
}
