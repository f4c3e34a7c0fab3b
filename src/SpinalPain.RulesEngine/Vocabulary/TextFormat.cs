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

    /// <summary>A vertebra or two neighbors, such as "L4" or "L4-L5".</summary>
    SpinalLevel,

    /// <summary>A State as two capital letters.</summary>
    State,
}
