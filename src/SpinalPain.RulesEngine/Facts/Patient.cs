namespace SpinalPain.RulesEngine.Facts;

/// <summary>The patient. Never written to logs or messages.</summary>
public sealed record Patient
{
    /// <summary>Identifier of the patient in the sending system.</summary>
    public string? Id { get; init; }

    /// <summary>Day of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Administrative sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>"Patient".</returns>
    public override string ToString() => nameof(Patient);
}
