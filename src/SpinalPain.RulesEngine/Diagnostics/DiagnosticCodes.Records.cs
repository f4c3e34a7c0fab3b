namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Records of decisions.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A value of a decision record is none that a determination has in its place.</summary>
    public static DiagnosticCode NotOfRecord { get; } = new("SP6201", "Not a value of a decision record");

    /// <summary>A decision record does not agree with itself about its packs.</summary>
    public static DiagnosticCode RecordPacks { get; } = new("SP6202", "Packs of a record do not agree");

    private static DiagnosticCode[] RecordCodes => [NotOfRecord, RecordPacks];
}
