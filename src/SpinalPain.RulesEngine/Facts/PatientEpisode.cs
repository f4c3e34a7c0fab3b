namespace SpinalPain.RulesEngine.Facts;

/// <summary>What is known of one patient for one request: the lines asked for, and the record behind them.</summary>
public sealed record PatientEpisode
{
    /// <summary>Identifier of the episode in the sending system.</summary>
    public required string Id { get; init; }

    /// <summary>Prior authorization or claim review.</summary>
    public required ReviewStage Stage { get; init; }

    /// <summary>Payer that the request goes to.</summary>
    public string? Payer { get; init; }

    /// <summary>State whose contractor judges the request, as two capital letters.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The patient.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The lines asked for.</summary>
    public required FactList<RequestedLine> Lines { get; init; }

    /// <summary>Pain complaints.</summary>
    public FactList<Symptom>? Symptoms { get; init; }

    /// <summary>Conditions that the record documents.</summary>
    public FactList<Diagnosis>? Diagnoses { get; init; }

    /// <summary>Scores on pain and function scales.</summary>
    public FactList<Assessment>? Assessments { get; init; }

    /// <summary>Courses of noninvasive conservative care.</summary>
    public FactList<ConservativeTreatment>? ConservativeTreatments { get; init; }

    /// <summary>Imaging studies.</summary>
    public FactList<ImagingStudy>? ImagingStudies { get; init; }

    /// <summary>Procedures earlier than the requested lines.</summary>
    public FactList<Procedure>? Procedures { get; init; }

    /// <summary>Visits to providers.</summary>
    public FactList<Visit>? Visits { get; init; }

    /// <summary>Reasons not to use contrast.</summary>
    public FactList<Contraindication>? Contraindications { get; init; }

    /// <summary>What goes along with the procedure.</summary>
    public CarePlan? CarePlan { get; init; }

    /// <summary>What was weighed before spinal cord stimulation.</summary>
    public StimulationReview? Stimulation { get; init; }

    /// <summary>Screening before implantation of a stimulator.</summary>
    public Screening? Screening { get; init; }

    /// <summary>Trials with a temporarily implanted electrode.</summary>
    public FactList<StimulationTrial>? StimulationTrials { get; init; }

    /// <summary>What the facility attests.</summary>
    public FacilityAttestation? Facility { get; init; }

    /// <summary>Documents in the medical record.</summary>
    public FactList<Document>? Documents { get; init; }

    /// <summary>Providers who order, perform or document services.</summary>
    public FactList<Provider>? Providers { get; init; }

    /// <summary>Payer-specific facts that a pack declares.</summary>
    public ExtensionFacts? Extensions { get; init; }

    /// <summary>The type and the id of the episode alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(PatientEpisode)} {this.Id}";
}
