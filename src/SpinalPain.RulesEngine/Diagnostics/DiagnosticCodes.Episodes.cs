namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Episodes.</content>
public static partial class DiagnosticCodes
{
    private static DiagnosticCode[] EpisodeCodes =>
    [
    ];
}
