namespace SpinalPain.RulesEngine.Facts;

/// <summary>A reason not to use contrast.</summary>
public sealed record Contraindication
{
    /// <summary>Kind of contraindication.</summary>
    public ContraindicationKind? Kind { get; init; }

    /// <summary>Whether the record documents it, rather than the request only claiming it.</summary>
    public bool? Documented { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Contraindication);
}
