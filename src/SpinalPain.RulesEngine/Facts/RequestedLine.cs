namespace SpinalPain.RulesEngine.Facts;

/// <summary>One line of a prior authorization request or claim.</summary>
public sealed record RequestedLine
{
    /// <summary>Identifier, unique among the lines and procedures of the episode.</summary>
    public required string Id { get; init; }

    /// <summary>CPT or HCPCS code.</summary>
    public required string Code { get; init; }

    /// <summary>Date of service: planned for a prior authorization, actual for a claim.</summary>
    public required DateOnly DateOfService { get; init; }

    /// <summary>Procedure code modifiers.</summary>
    public FactList<string>? Modifiers { get; init; }

    /// <summary>ICD-10-CM codes submitted with the line, as written there.</summary>
    public FactList<string>? DiagnosisCodes { get; init; }

    /// <summary>Id of the provider who performs the service.</summary>
    public string? PerformedBy { get; init; }

    /// <summary>Spinal region.</summary>
    public SpinalRegion? Region { get; init; }

    /// <summary>Spinal levels treated, each as the two neighbors, such as "L4-L5"; for a medial branch, those of its joint.</summary>
    public FactList<string>? Levels { get; init; }

    /// <summary>Side treated.</summary>
    public BodySide? Side { get; init; }

    /// <summary>Approach of an epidural injection.</summary>
    public InjectionApproach? Approach { get; init; }

    /// <summary>Image guidance used or planned.</summary>
    public ImageGuidance? Guidance { get; init; }

    /// <summary>Whether contrast is used or planned.</summary>
    public bool? Contrast { get; init; }

    /// <summary>Whether contrast is injected first to confirm epidural placement.</summary>
    public bool? ContrastInjectedFirst { get; init; }

    /// <summary>Medications injected or planned.</summary>
    public FactList<Medication>? Medications { get; init; }

    /// <summary>Trial or permanent implantation, for stimulation hardware.</summary>
    public ImplantationKind? Implantation { get; init; }

    /// <summary>Payer-specific facts that a pack declares.</summary>
    public ExtensionFacts? Extensions { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(RequestedLine);
}
