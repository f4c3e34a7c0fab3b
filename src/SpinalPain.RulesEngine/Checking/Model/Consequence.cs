namespace SpinalPain.RulesEngine.Checking;

/// <summary>What follows when a criterion is not met.</summary>
public enum Consequence
{
    /// <summary>The line is not covered.</summary>
    NotCovered,

    /// <summary>The documentation is short: more information is needed, and that alone never denies.</summary>
    Documentation,

    /// <summary>It is shown and never decides.</summary>
    Advice,
}
