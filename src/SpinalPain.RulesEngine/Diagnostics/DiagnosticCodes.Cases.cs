namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The cases of packs.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A case starts from an episode that the pack does not have.</summary>
    public static DiagnosticCode UnknownBase { get; } = new("SP5001", "Unknown base episode");

    /// <summary>Two cases of a pack have one name.</summary>
    public static DiagnosticCode DuplicateCaseName { get; } = new("SP5002", "Duplicate case name");

    /// <summary>A word that is no outcome or no status.</summary>
    public static DiagnosticCode UnknownExpectation { get; } = new("SP5003", "Unknown outcome or status");

    /// <summary>A case expects something of a line that its episode does not have.</summary>
    public static DiagnosticCode UnknownExpectedLine { get; } = new("SP5004", "Expectation of an unknown line");

    /// <summary>A case expects something of a criterion that the pack does not have.</summary>
    public static DiagnosticCode UnknownExpectedCriterion { get; } = new("SP5005", "Expectation of an unknown criterion");

    /// <summary>A null of a patch removes a member that is not there.</summary>
    public static DiagnosticCode PatchRemovesNothing { get; } = new("SP5006", "Patch removes nothing");

    /// <summary>The name of a case is empty.</summary>
    public static DiagnosticCode EmptyCaseName { get; } = new("SP5007", "Empty case name");

    /// <summary>Nobody has confirmed yet what a case expects.</summary>
    public static DiagnosticCode UnreviewedCase { get; } = new("SP5010", "Unreviewed case", DiagnosticSeverity.Warning);

    private static DiagnosticCode[] CaseCodes =>
    [
        UnknownBase, DuplicateCaseName, UnknownExpectation, UnknownExpectedLine, UnknownExpectedCriterion, PatchRemovesNothing, EmptyCaseName,
        UnreviewedCase,
    ];
}
