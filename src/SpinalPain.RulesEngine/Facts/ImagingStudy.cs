namespace SpinalPain.RulesEngine.Facts;

/// <summary>An imaging study.</summary>
public sealed record ImagingStudy
{
    /// <summary>Kind of study.</summary>
    public ImagingModality? Modality { get; init; }

    /// <summary>Day of the study.</summary>
    public DateOnly? PerformedOn { get; init; }

    /// <summary>Spinal region.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>Whether the study agrees with the history and the examination.</summary>
    public bool? Concordant { get; init; }

    /// <summary>Whether the study shows a pathology outside the facet joints that could explain the pain.</summary>
    public bool? ShowsOtherSourceOfPain { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ImagingStudy);
}
