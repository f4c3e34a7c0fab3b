namespace SpinalPain.RulesEngine.Facts;

/// <summary>A visit to a provider.</summary>
public sealed record Visit
{
    /// <summary>Purpose of the visit.</summary>
    public VisitKind? Kind { get; init; }

    /// <summary>Day of the visit.</summary>
    public DateOnly? VisitedOn { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Visit);
}
