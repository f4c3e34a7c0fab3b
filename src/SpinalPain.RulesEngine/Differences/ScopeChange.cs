namespace SpinalPain.RulesEngine.Differences;

/// <summary>How what a condition holds for, or what a list takes in, changed.</summary>
public enum ScopeChange
{
    /// <summary>It is the same.</summary>
    None,

    /// <summary>It holds for all that it held for, and perhaps for more.</summary>
    Wider,

    /// <summary>It holds for nothing that it did not hold for, and perhaps for less.</summary>
    Narrower,

    /// <summary>It holds for something else.</summary>
    Changed,
}
