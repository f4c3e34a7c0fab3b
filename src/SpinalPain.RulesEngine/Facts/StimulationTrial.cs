namespace SpinalPain.RulesEngine.Facts;

/// <summary>A trial with a temporarily implanted electrode.</summary>
public sealed record StimulationTrial
{
    /// <summary>Day the electrode was placed.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Day the trial ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether pain relief was shown.</summary>
    public bool? PainReliefShown { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(StimulationTrial);
}
