namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>What the id in a text fact names within the same episode.</summary>
public enum FactReference
{
    /// <summary>Nothing: the text is no reference.</summary>
    None,

    /// <summary>A provider of the episode.</summary>
    Provider,

    /// <summary>A requested line of the episode.</summary>
    Line,

    /// <summary>A procedure or a requested line of the episode.</summary>
    ProcedureOrLine,
}
