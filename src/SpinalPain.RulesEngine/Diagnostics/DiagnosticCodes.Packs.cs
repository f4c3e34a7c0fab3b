namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The structure of packs.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The pack folder holds something that the format does not know.</summary>
    public static DiagnosticCode UnknownPackFile { get; } = new("SP3001", "Unknown file in a pack", DiagnosticSeverity.Warning);

    /// <summary>The pack has no policy file.</summary>
    public static DiagnosticCode NoPolicyFile { get; } = new("SP3002", "No policy file");

    /// <summary>The pack has too many files, or they are too large together.</summary>
    public static DiagnosticCode PackTooLarge { get; } = new("SP3003", "Pack too large");

    /// <summary>Two files of a pack have the same path.</summary>
    public static DiagnosticCode DuplicatePackFile { get; } = new("SP3004", "Duplicate file in a pack");

    /// <summary>The pack is written in a version of the format that this library does not read.</summary>
    public static DiagnosticCode UnsupportedFormatVersion { get; } = new("SP3005", "Unsupported format version");

    /// <summary>An id is not formed as ids are.</summary>
    public static DiagnosticCode MalformedId { get; } = new("SP3010", "Malformed id");

    /// <summary>The version of the pack is not a semantic version.</summary>
    public static DiagnosticCode MalformedVersion { get; } = new("SP3011", "Malformed version");

    /// <summary>A date is not a date of the calendar in the form yyyy-MM-dd, or is out of range.</summary>
    public static DiagnosticCode MalformedDate { get; } = new("SP3012", "Malformed date");

    /// <summary>A number is too large or too precise.</summary>
    public static DiagnosticCode MalformedNumber { get; } = new("SP3013", "Number out of bounds");

    /// <summary>A word is not one of those that the format has.</summary>
    public static DiagnosticCode UnknownWord { get; } = new("SP3014", "Unknown word");

    /// <summary>A text is empty or blank.</summary>
    public static DiagnosticCode EmptyText { get; } = new("SP3015", "Empty text");

    /// <summary>A list that needs an element has none.</summary>
    public static DiagnosticCode EmptyList { get; } = new("SP3016", "Empty list");

    /// <summary>A jurisdiction is not a State as two capital letters.</summary>
    public static DiagnosticCode MalformedJurisdiction { get; } = new("SP3017", "Malformed jurisdiction");

    /// <summary>A path or a name in it is not formed as paths are.</summary>
    public static DiagnosticCode MalformedPath { get; } = new("SP3018", "Malformed path or name");

    /// <summary>The object is none of the forms that a condition may have.</summary>
    public static DiagnosticCode NotACondition { get; } = new("SP3020", "Not a condition");

    /// <summary>The object mixes forms or tests of conditions.</summary>
    public static DiagnosticCode SeveralForms { get; } = new("SP3021", "Several forms in one condition");

    /// <summary>A fact is named and not tested.</summary>
    public static DiagnosticCode NoTest { get; } = new("SP3022", "No test of the fact");

    /// <summary>An operand is neither a parameter nor a fact nor a word.</summary>
    public static DiagnosticCode NotAnOperand { get; } = new("SP3023", "Not an operand");

    /// <summary>A condition is nested too deeply.</summary>
    public static DiagnosticCode ConditionTooDeep { get; } = new("SP3024", "Condition nested too deeply");

    /// <summary>A condition has too many parts.</summary>
    public static DiagnosticCode ConditionTooLarge { get; } = new("SP3025", "Condition too large");

    private static DiagnosticCode[] PackCodes =>
    [
        UnknownPackFile, NoPolicyFile, PackTooLarge, DuplicatePackFile, UnsupportedFormatVersion,
        MalformedId, MalformedVersion, MalformedDate, MalformedNumber, UnknownWord, EmptyText, EmptyList, MalformedJurisdiction, MalformedPath,
        NotACondition, SeveralForms, NoTest, NotAnOperand, ConditionTooDeep, ConditionTooLarge,
    ];
}
