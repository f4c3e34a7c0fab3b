namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What a condition notes.</summary>
internal enum TraceNoteKind : byte
{
    /// <summary>A fact that was read.</summary>
    Fact,

    /// <summary>A threshold that was read.</summary>
    Parameter,

    /// <summary>A measured value beside its threshold.</summary>
    Measurement,

    /// <summary>A contradiction in the record.</summary>
    Contradiction,
}
