namespace SpinalPain.RulesEngine.Coverage;

/// <summary>What the cases of a pack should show.</summary>
public enum CoverageKind
{
    /// <summary>Each criterion with each status that it can have.</summary>
    Criteria,

    /// <summary>Each condition true, false and unknown.</summary>
    Conditions,

    /// <summary>Each value of each threshold, tried one step below it, exactly at it and one step above it.</summary>
    Thresholds,

    /// <summary>Each item of the source text met, not met and unknown, through the criteria that cover it.</summary>
    Items,
}
