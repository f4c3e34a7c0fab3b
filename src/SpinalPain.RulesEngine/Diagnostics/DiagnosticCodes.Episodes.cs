namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Episodes.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A code has a word that is not of its list.</summary>
    public static DiagnosticCode UnknownFactWord { get; } = new("SP2001", "Unknown word");

    /// <summary>A date does not exist or is not written yyyy-MM-dd.</summary>
    public static DiagnosticCode NotADate { get; } = new("SP2002", "Not a date");

    /// <summary>A date lies before 1900 or after 2200.</summary>
    public static DiagnosticCode DateOutOfRange { get; } = new("SP2003", "Date out of range");

    /// <summary>A number lies outside the limits of its fact.</summary>
    public static DiagnosticCode NumberOutOfRange { get; } = new("SP2004", "Number out of range");

    /// <summary>A number is too large or too fine to be held as it is written.</summary>
    public static DiagnosticCode NumberNotExact { get; } = new("SP2005", "Number cannot be held exactly");

    /// <summary>A text holds no character.</summary>
    public static DiagnosticCode EmptyFactText { get; } = new("SP2006", "Empty text");

    /// <summary>A text does not have the form that its fact asks for.</summary>
    public static DiagnosticCode WrongFormat { get; } = new("SP2007", "Wrong form");

    /// <summary>An id is used more than once.</summary>
    public static DiagnosticCode DuplicateEpisodeId { get; } = new("SP2008", "Duplicate id");

    /// <summary>An id names nothing in the episode.</summary>
    public static DiagnosticCode ReferenceNotFound { get; } = new("SP2009", "Reference leads nowhere");

    /// <summary>A score is higher than its scale goes.</summary>
    public static DiagnosticCode ScoreAboveScale { get; } = new("SP2010", "Score above its scale");

    /// <summary>An episode asks for nothing.</summary>
    public static DiagnosticCode NoLines { get; } = new("SP2011", "No lines");

    /// <summary>The name of a payer-specific fact is not one that a pack could declare.</summary>
    public static DiagnosticCode ExtensionName { get; } = new("SP2012", "Wrong extension name");

    private static DiagnosticCode[] EpisodeCodes =>
    [
        UnknownFactWord, NotADate, DateOutOfRange, NumberOutOfRange, NumberNotExact, EmptyFactText,
        WrongFormat, DuplicateEpisodeId, ReferenceNotFound, ScoreAboveScale, NoLines, ExtensionName,
    ];
}
