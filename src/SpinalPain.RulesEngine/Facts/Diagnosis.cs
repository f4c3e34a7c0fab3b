namespace SpinalPain.RulesEngine.Facts;

/// <summary>A condition that the record documents.</summary>
public sealed record Diagnosis
{
    /// <summary>ICD-10-CM code, with its point.</summary>
    public string? Code { get; init; }

    /// <summary>Condition in clinical terms.</summary>
    public DiagnosisKind? Kind { get; init; }

    /// <summary>Spinal region, where the condition has one.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>Causes found.</summary>
    public FactList<DiagnosisCause>? Causes { get; init; }

    /// <summary>Parts of the record that support the condition.</summary>
    public FactList<DiagnosisSupport>? SupportedBy { get; init; }

    /// <summary>Whether the condition has been treated.</summary>
    public bool? Treated { get; init; }

    /// <summary>Whether the condition could explain the pain that the service is for.</summary>
    public bool? CouldExplainPain { get; init; }

    /// <summary>Whether the condition did not respond to conservative care.</summary>
    public bool? RefractoryToConservativeCare { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Diagnosis);
}
