namespace SpinalPain.RulesEngine.Facts;

/// <summary>Severity of pain as the record words it.</summary>
public enum PainSeverity
{
    /// <summary>Mild.</summary>
    Mild,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Severe.</summary>
    Severe,
}
