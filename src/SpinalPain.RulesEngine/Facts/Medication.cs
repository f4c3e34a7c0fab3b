namespace SpinalPain.RulesEngine.Facts;

/// <summary>A medication that is injected.</summary>
public sealed record Medication
{
    /// <summary>Generic name in lower case, such as "methylprednisolone".</summary>
    public string? Name { get; init; }

    /// <summary>Class of the medication.</summary>
    public MedicationClass? Class { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Medication);
}
