namespace SpinalPain.RulesEngine.Differences;

/// <summary>How the meaning of a criterion changed. Changes that cannot be told apart by the form of the conditions count as <see cref="Changed"/>.</summary>
public enum MeaningChange
{
    /// <summary>It asks for the same.</summary>
    None,

    /// <summary>It asks for less: what met it still does, and what did not may now.</summary>
    Loosened,

    /// <summary>It asks for more: what did not meet it still does not, and what did may no longer.</summary>
    Tightened,

    /// <summary>It asks for something else.</summary>
    Changed,
}
