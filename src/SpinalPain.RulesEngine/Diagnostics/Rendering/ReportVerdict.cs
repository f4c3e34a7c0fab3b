namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>What came of the check of one input.</summary>
public enum ReportVerdict
{
    /// <summary>It is sound; there may be warnings.</summary>
    Valid,

    /// <summary>It was read, and it has errors.</summary>
    NotValid,

    /// <summary>It could not be read at all, such as a folder that does not exist.</summary>
    NotRead,
}
