namespace SpinalPain.RulesEngine.Facts;

/// <summary>A medication that is injected.</summary>
public sealed record Medication
{
    /// <summary>Generic name in lower case, such as "methylprednisolone".</summary>
    public string? Name { get; init; }

    /// <summary>Class of the medication.</summary>
    public MedicationClass? Class { get; init; }
}
