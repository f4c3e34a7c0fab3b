namespace SpinalPain.RulesEngine.Facts;

/// <summary>What was weighed before spinal cord stimulation.</summary>
public sealed record StimulationReview
{
    /// <summary>Whether stimulation is used only as a late or last resort.</summary>
    public bool? LateOrLastResort { get; init; }

    /// <summary>What became of drug therapy.</summary>
    public ModalityOutcome? Pharmacological { get; init; }

    /// <summary>What became of surgical therapy.</summary>
    public ModalityOutcome? Surgical { get; init; }

    /// <summary>What became of physical therapy.</summary>
    public ModalityOutcome? Physical { get; init; }

    /// <summary>What became of psychological therapy.</summary>
    public ModalityOutcome? Psychological { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(StimulationReview);
}
