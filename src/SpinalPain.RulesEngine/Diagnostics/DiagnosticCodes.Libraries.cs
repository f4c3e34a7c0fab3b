namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Libraries of packs.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A library has no pack.</summary>
    public static DiagnosticCode EmptyLibrary { get; } = new("SP6001", "Empty library");

    /// <summary>The folder of a library has too many folders, or they are nested too deeply.</summary>
    public static DiagnosticCode LibraryTooLarge { get; } = new("SP6002", "Library too large");

    /// <summary>Two packs of a library have the same id and the same version.</summary>
    public static DiagnosticCode DuplicatePack { get; } = new("SP6003", "Duplicate pack");

    /// <summary>Two packs of a library would judge the same line.</summary>
    public static DiagnosticCode PacksInForceAtOnce { get; } = new("SP6004", "Packs in force at once");

    /// <summary>Days between two versions of a pack have no version.</summary>
    public static DiagnosticCode VersionsLeaveGap { get; } = new("SP6005", "Gap between versions", DiagnosticSeverity.Warning);

    /// <summary>A draft is the only version for some days, and a draft never judges.</summary>
    public static DiagnosticCode DraftAlone { get; } = new("SP6006", "Draft without a version in force", DiagnosticSeverity.Warning);

    /// <summary>A retired pack has no last day.</summary>
    public static DiagnosticCode RetiredWithoutEnd { get; } = new("SP6007", "Retired pack without an end", DiagnosticSeverity.Warning);

    /// <summary>The folder of a library holds a link, which is not followed.</summary>
    public static DiagnosticCode LinkNotFollowed { get; } = new("SP6008", "Link not followed", DiagnosticSeverity.Warning);

    /// <summary>A pack is asked for that the library does not have.</summary>
    public static DiagnosticCode UnknownPack { get; } = new("SP6009", "Unknown pack");

    private static DiagnosticCode[] LibraryCodes =>
    [
        EmptyLibrary, LibraryTooLarge, DuplicatePack, PacksInForceAtOnce, VersionsLeaveGap, DraftAlone, RetiredWithoutEnd, LinkNotFollowed, UnknownPack,
    ];
}
