namespace SpinalPain.RulesEngine.Facts;

/// <summary>A visit to a provider.</summary>
public sealed record Visit
{
    /// <summary>Purpose of the visit.</summary>
    public VisitKind? Kind { get; init; }

    /// <summary>Day of the visit.</summary>
    public DateOnly? VisitedOn { get; init; }
}
