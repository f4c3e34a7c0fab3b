namespace SpinalPain.RulesEngine.Facts;

/// <summary>A course of noninvasive conservative care. Several modalities given together are one course.</summary>
public sealed record ConservativeTreatment
{
    /// <summary>Kinds of care in the course.</summary>
    public FactList<TreatmentModality>? Modalities { get; init; }

    /// <summary>Spinal region that it was for.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Last day, or the last day on record of a course that goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How the course ended or stands.</summary>
    public TreatmentOutcome? Outcome { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ConservativeTreatment);
}
