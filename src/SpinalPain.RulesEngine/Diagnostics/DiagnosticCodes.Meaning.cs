namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The meaning of packs.</content>
public static partial class DiagnosticCodes
{
    private static DiagnosticCode[] MeaningCodes =>
    [
    ];
}
