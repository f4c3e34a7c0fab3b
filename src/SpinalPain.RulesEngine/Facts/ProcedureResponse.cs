namespace SpinalPain.RulesEngine.Facts;

/// <summary>The response to a procedure as the record states it.</summary>
public sealed record ProcedureResponse
{
    /// <summary>Scale that the stated percentage was measured on.</summary>
    public AssessmentScale? Scale { get; init; }

    /// <summary>Improvement from baseline; negative means worse. Unit: percent. -1000 to 100.</summary>
    public decimal? ImprovementPercent { get; init; }

    /// <summary>How long the improvement lasted in all. Unit: months. 0 to 1200.</summary>
    public decimal? SustainedMonths { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ProcedureResponse);
}
