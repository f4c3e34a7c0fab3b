namespace SpinalPain.RulesEngine.Facts;

/// <summary>The part of the record that supports a condition.</summary>
public enum DiagnosisSupport
{
    /// <summary>The history.</summary>
    History,

    /// <summary>The physical examination.</summary>
    PhysicalExam,

    /// <summary>An imaging study.</summary>
    Imaging,
}
