namespace SpinalPain.RulesEngine.Facts;

/// <summary>A procedure earlier than the requested lines.</summary>
public sealed record Procedure
{
    /// <summary>Identifier, unique among the procedures and lines of the episode.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of procedure.</summary>
    public ProcedureKind? Kind { get; init; }

    /// <summary>Day it was performed.</summary>
    public DateOnly? PerformedOn { get; init; }

    /// <summary>Spinal region.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>Spinal levels treated, each as the two neighbors, such as "L4-L5"; for a medial branch, those of its joint.</summary>
    public FactList<string>? Levels { get; init; }

    /// <summary>Side treated.</summary>
    public BodySide? Side { get; init; }

    /// <summary>Approach of an epidural injection.</summary>
    public InjectionApproach? Approach { get; init; }

    /// <summary>Medications injected.</summary>
    public FactList<Medication>? Medications { get; init; }

    /// <summary>Whether it was medically reasonable and necessary.</summary>
    public bool? MedicallyNecessary { get; init; }

    /// <summary>Whether the relief of a diagnostic block lasted as long as the agent used should act.</summary>
    public bool? ReliefLastedAsExpectedForAgent { get; init; }

    /// <summary>Responses as the record states them.</summary>
    public FactList<ProcedureResponse>? Responses { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Procedure);
}
