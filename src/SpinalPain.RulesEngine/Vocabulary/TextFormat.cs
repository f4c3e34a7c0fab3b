namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>The form that a text must have.</summary>
public enum TextFormat
{
    /// <summary>Any text of 1 to 2,000 characters.</summary>
    Any,

    /// <summary>A CPT or HCPCS code: five characters, such as "62323" or "G0260".</summary>
    ProcedureCode,

    /// <summary>A procedure code modifier: two characters, such as "RT".</summary>
    Modifier,

    /// <summary>Two neighboring vertebrae, such as "L4-L5": one level has one name.</summary>
    SpinalLevel,

    /// <summary>A State as two capital letters.</summary>
    State,

    /// <summary>A text without capital letters.</summary>
    LowerCase,
}
