namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The sources that an application takes its packs from. SpinalPain.RulesEngine.Hosting reports these.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A source of packs threw an exception.</summary>
    public static DiagnosticCode SourceFailed { get; } = new("SP9001", "Source of packs failed");

    /// <summary>A source of packs did not answer in time.</summary>
    public static DiagnosticCode SourceTimedOut { get; } = new("SP9002", "Source of packs did not answer");

    /// <summary>A folder or file went on changing while it was read.</summary>
    public static DiagnosticCode SourceKeepsChanging { get; } = new("SP9003", "Source keeps changing while it is read");

    /// <summary>A source of packs answered and gave no pack.</summary>
    public static DiagnosticCode SourceEmpty { get; } = new("SP9004", "Source gave no pack");

    /// <summary>A pack is no signed bundle where signatures are required.</summary>
    public static DiagnosticCode PackNotSigned { get; } = new("SP9005", "Pack without a signature");

    private static DiagnosticCode[] SourceCodes => [SourceFailed, SourceTimedOut, SourceKeepsChanging, SourceEmpty, PackNotSigned];
}
