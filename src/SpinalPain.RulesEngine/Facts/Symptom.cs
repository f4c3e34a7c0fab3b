namespace SpinalPain.RulesEngine.Facts;

/// <summary>A pain complaint.</summary>
public sealed record Symptom
{
    /// <summary>Spinal region that the complaint belongs to.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>Where the pain is felt.</summary>
    public PainLocation? Location { get; init; }

    /// <summary>Day the pain began.</summary>
    public DateOnly? OnsetOn { get; init; }

    /// <summary>Severity as the record words it.</summary>
    public PainSeverity? Severity { get; init; }

    /// <summary>Whether the pain is mainly axial rather than radiating.</summary>
    public bool? PredominantlyAxial { get; init; }

    /// <summary>Whether the pain causes a functional deficit.</summary>
    public bool? FunctionalDeficit { get; init; }

    /// <summary>Whether it greatly impacts quality of life or function.</summary>
    public bool? GreatlyImpactsLifeOrFunction { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Symptom);
}
