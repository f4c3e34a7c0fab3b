namespace SpinalPain.RulesEngine.Facts;

/// <summary>A score on a pain or function scale.</summary>
public sealed record Assessment
{
    /// <summary>Day of the score.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Scale used.</summary>
    public AssessmentScale? Scale { get; init; }

    /// <summary>Score on the scale, within the range of that scale. Unit: points. 0 to 100.</summary>
    public decimal? Score { get; init; }

    /// <summary>Id of the procedure or line on the same day that this score came before.</summary>
    public string? BeforeProcedure { get; init; }

    /// <summary>Id of the procedure or line whose response this score measures.</summary>
    public string? AfterProcedure { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Assessment);
}
