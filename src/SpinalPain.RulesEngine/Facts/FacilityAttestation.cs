namespace SpinalPain.RulesEngine.Facts;

/// <summary>What the facility attests for spinal cord stimulation.</summary>
public sealed record FacilityAttestation
{
    /// <summary>Whether facilities for diagnosis, treatment, training and follow-up are available.</summary>
    public bool? Facilities { get; init; }

    /// <summary>Whether the equipment is available.</summary>
    public bool? Equipment { get; init; }

    /// <summary>Whether professional and support personnel are available.</summary>
    public bool? Personnel { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(FacilityAttestation);
}
