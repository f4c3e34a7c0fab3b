namespace SpinalPain.RulesEngine.Facts;

/// <summary>A training or credential of a provider.</summary>
public sealed record Training
{
    /// <summary>Kind of training or credential.</summary>
    public TrainingKind? Kind { get; init; }

    /// <summary>The program or organization that gave it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Whether the issuer is accredited and recognized.</summary>
    public bool? Accredited { get; init; }

    /// <summary>Day it was completed or granted.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Training);
}
