namespace SpinalPain.RulesEngine.Facts;

/// <summary>What goes along with the procedure.</summary>
public sealed record CarePlan
{
    /// <summary>Whether conservative treatment goes along with the procedure.</summary>
    public bool? ConservativeTreatment { get; init; }

    /// <summary>Program that the patient takes part in.</summary>
    public RehabilitationProgram? Rehabilitation { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(CarePlan);
}
