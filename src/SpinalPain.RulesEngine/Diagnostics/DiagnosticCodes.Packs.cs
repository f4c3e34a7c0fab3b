namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The structure of packs.</content>
public static partial class DiagnosticCodes
{
    private static DiagnosticCode[] PackCodes =>
    [
    ];
}
