namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Files and JSON.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The file does not exist.</summary>
    public static DiagnosticCode FileNotFound { get; } = new("SP1001", "File not found");

    /// <summary>A file was expected, and there is a folder; or the other way round.</summary>
    public static DiagnosticCode NotAFile { get; } = new("SP1002", "Not a file");

    /// <summary>The file exists and cannot be read.</summary>
    public static DiagnosticCode FileNotReadable { get; } = new("SP1003", "File cannot be read");

    /// <summary>The file is larger than the limit.</summary>
    public static DiagnosticCode FileTooLarge { get; } = new("SP1004", "File too large");

    /// <summary>The file has no content.</summary>
    public static DiagnosticCode FileEmpty { get; } = new("SP1005", "File is empty");

    /// <summary>The bytes are not UTF-8.</summary>
    public static DiagnosticCode NotUtf8 { get; } = new("SP1006", "Not UTF-8");

    /// <summary>The text is not JSON.</summary>
    public static DiagnosticCode NotJson { get; } = new("SP1007", "Not JSON");

    /// <summary>Values stand too deep within one another.</summary>
    public static DiagnosticCode TooDeep { get; } = new("SP1008", "Nested too deeply");

    /// <summary>There are too many values, or a list is too long.</summary>
    public static DiagnosticCode TooMany { get; } = new("SP1009", "Too many values");

    /// <summary>A text or a number is too long.</summary>
    public static DiagnosticCode TooLong { get; } = new("SP1010", "Value too long");

    /// <summary>A member stands twice in one object.</summary>
    public static DiagnosticCode DuplicateMember { get; } = new("SP1011", "Duplicate member");

    /// <summary>A member that the format does not have.</summary>
    public static DiagnosticCode UnknownMember { get; } = new("SP1012", "Unknown member");

    /// <summary>A member that the format requires is missing.</summary>
    public static DiagnosticCode MissingMember { get; } = new("SP1013", "Missing member");

    /// <summary>A value has the wrong JSON type.</summary>
    public static DiagnosticCode WrongType { get; } = new("SP1014", "Wrong type");

    /// <summary>A line of a batch is longer than an episode may be.</summary>
    public static DiagnosticCode LineTooLong { get; } = new("SP1015", "Line too long");

    private static DiagnosticCode[] FileCodes =>
    [
        FileNotFound, NotAFile, FileNotReadable, FileTooLarge, FileEmpty, NotUtf8, NotJson,
        TooDeep, TooMany, TooLong, DuplicateMember, UnknownMember, MissingMember, WrongType, LineTooLong,
    ];
}
