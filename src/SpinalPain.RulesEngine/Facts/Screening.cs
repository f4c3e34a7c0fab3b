namespace SpinalPain.RulesEngine.Facts;

/// <summary>The screening before implantation of a stimulator.</summary>
public sealed record Screening
{
    /// <summary>Whether a multidisciplinary team screened, evaluated and diagnosed the patient.</summary>
    public bool? ByMultidisciplinaryTeam { get; init; }

    /// <summary>Day the screening was complete.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Whether it included a psychological evaluation.</summary>
    public bool? PsychologicalEvaluation { get; init; }

    /// <summary>Whether it included a physical evaluation.</summary>
    public bool? PhysicalEvaluation { get; init; }

    /// <summary>Whether risks and benefits were discussed with the patient.</summary>
    public bool? RisksAndBenefitsDiscussed { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Screening);
}
