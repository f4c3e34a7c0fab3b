using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>An episode as one would write it down for System.Text.Json alone: the members of the JSON and nothing held about them.</summary>
internal sealed class PlainEpisode
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public string Id { get; set; } = null!;

    public ReviewStage Stage { get; set; }

    public string? Payer { get; set; }

    public string? Jurisdiction { get; set; }

    public PlainPatient? Patient { get; set; }

    public PlainList<PlainRequestedLine> Lines { get; set; } = null!;

    public PlainList<PlainSymptom>? Symptoms { get; set; }

    public PlainList<PlainDiagnosis>? Diagnoses { get; set; }

    public PlainList<PlainAssessment>? Assessments { get; set; }

    public PlainList<PlainConservativeTreatment>? ConservativeTreatments { get; set; }

    public PlainList<PlainImagingStudy>? ImagingStudies { get; set; }

    public PlainList<PlainProcedure>? Procedures { get; set; }

    public PlainList<PlainVisit>? Visits { get; set; }

    public PlainList<PlainContraindication>? Contraindications { get; set; }

    public PlainCarePlan? CarePlan { get; set; }

    public PlainStimulationReview? Stimulation { get; set; }

    public PlainScreening? Screening { get; set; }

    public PlainList<PlainStimulationTrial>? StimulationTrials { get; set; }

    public PlainFacilityAttestation? Facility { get; set; }

    public PlainList<PlainDocument>? Documents { get; set; }

    public PlainList<PlainProvider>? Providers { get; set; }

    public Dictionary<string, JsonElement>? Extensions { get; set; }
}

internal sealed class PlainPatient
{
    public string? Id { get; set; }

    public DateOnly? BirthDate { get; set; }

    public Sex? Sex { get; set; }
}

internal sealed class PlainRequestedLine
{
    public string Id { get; set; } = null!;

    public string Code { get; set; } = null!;

    public DateOnly DateOfService { get; set; }

    public PlainList<string>? Modifiers { get; set; }

    public PlainList<string>? DiagnosisCodes { get; set; }

    public string? PerformedBy { get; set; }

    public SpinalRegion? Region { get; set; }

    public PlainList<string>? Levels { get; set; }

    public BodySide? Side { get; set; }

    public InjectionApproach? Approach { get; set; }

    public ImageGuidance? Guidance { get; set; }

    public bool? Contrast { get; set; }

    public bool? ContrastInjectedFirst { get; set; }

    public PlainList<PlainMedication>? Medications { get; set; }

    public ImplantationKind? Implantation { get; set; }

    public Dictionary<string, JsonElement>? Extensions { get; set; }
}

internal sealed class PlainMedication
{
    public string? Name { get; set; }

    public MedicationClass? Class { get; set; }
}

internal sealed class PlainSymptom
{
    public SpinalRegion? Region { get; set; }

    public PainLocation? Location { get; set; }

    public DateOnly? OnsetOn { get; set; }

    public PainSeverity? Severity { get; set; }

    public bool? PredominantlyAxial { get; set; }

    public bool? FunctionalDeficit { get; set; }

    public bool? GreatlyImpactsLifeOrFunction { get; set; }
}

internal sealed class PlainDiagnosis
{
    public string? Code { get; set; }

    public DiagnosisKind? Kind { get; set; }

    public SpinalRegion? Region { get; set; }

    public PlainList<DiagnosisCause>? Causes { get; set; }

    public PlainList<DiagnosisSupport>? SupportedBy { get; set; }

    public bool? Treated { get; set; }

    public bool? CouldExplainPain { get; set; }

    public bool? RefractoryToConservativeCare { get; set; }
}

internal sealed class PlainAssessment
{
    public DateOnly? AssessedOn { get; set; }

    public AssessmentScale? Scale { get; set; }

    public decimal? Score { get; set; }

    public string? BeforeProcedure { get; set; }

    public string? AfterProcedure { get; set; }
}

internal sealed class PlainConservativeTreatment
{
    public PlainList<TreatmentModality>? Modalities { get; set; }

    public SpinalRegion? Region { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public TreatmentOutcome? Outcome { get; set; }
}

internal sealed class PlainImagingStudy
{
    public ImagingModality? Modality { get; set; }

    public DateOnly? PerformedOn { get; set; }

    public SpinalRegion? Region { get; set; }

    public bool? Concordant { get; set; }

    public bool? ShowsOtherSourceOfPain { get; set; }
}

internal sealed class PlainProcedure
{
    public string Id { get; set; } = null!;

    public ProcedureKind? Kind { get; set; }

    public DateOnly? PerformedOn { get; set; }

    public SpinalRegion? Region { get; set; }

    public PlainList<string>? Levels { get; set; }

    public BodySide? Side { get; set; }

    public InjectionApproach? Approach { get; set; }

    public PlainList<PlainMedication>? Medications { get; set; }

    public bool? MedicallyNecessary { get; set; }

    public bool? ReliefLastedAsExpectedForAgent { get; set; }

    public PlainList<PlainProcedureResponse>? Responses { get; set; }
}

internal sealed class PlainProcedureResponse
{
    public AssessmentScale? Scale { get; set; }

    public decimal? ImprovementPercent { get; set; }

    public decimal? SustainedMonths { get; set; }
}

internal sealed class PlainVisit
{
    public VisitKind? Kind { get; set; }

    public DateOnly? VisitedOn { get; set; }
}

internal sealed class PlainContraindication
{
    public ContraindicationKind? Kind { get; set; }

    public bool? Documented { get; set; }
}

internal sealed class PlainCarePlan
{
    public bool? ConservativeTreatment { get; set; }

    public RehabilitationProgram? Rehabilitation { get; set; }
}

internal sealed class PlainStimulationReview
{
    public bool? LateOrLastResort { get; set; }

    public ModalityOutcome? Pharmacological { get; set; }

    public ModalityOutcome? Surgical { get; set; }

    public ModalityOutcome? Physical { get; set; }

    public ModalityOutcome? Psychological { get; set; }
}

internal sealed class PlainScreening
{
    public bool? ByMultidisciplinaryTeam { get; set; }

    public DateOnly? CompletedOn { get; set; }

    public bool? PsychologicalEvaluation { get; set; }

    public bool? PhysicalEvaluation { get; set; }

    public bool? RisksAndBenefitsDiscussed { get; set; }
}

internal sealed class PlainStimulationTrial
{
    public DateOnly? StartedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public bool? PainReliefShown { get; set; }
}

internal sealed class PlainFacilityAttestation
{
    public bool? Facilities { get; set; }

    public bool? Equipment { get; set; }

    public bool? Personnel { get; set; }
}

internal sealed class PlainDocument
{
    public string Id { get; set; } = null!;

    public DocumentKind Kind { get; set; }

    public PlainList<string> Lines { get; set; } = null!;

    public DateOnly? DatedOn { get; set; }

    public string? Author { get; set; }

    public PlainList<string>? Codes { get; set; }

    public PlainList<DocumentContent>? Contents { get; set; }

    public decimal? Views { get; set; }

    public PlainSignature? Signature { get; set; }

    public PlainList<PlainAmendment>? Amendments { get; set; }
}

internal sealed class PlainSignature
{
    public SignatureKind? Kind { get; set; }

    public string? SignedBy { get; set; }

    public DateOnly? SignedOn { get; set; }

    public bool? Legible { get; set; }

    public bool? CredentialsShown { get; set; }

    public bool? DisabilityDocumented { get; set; }

    public bool? SignatureLog { get; set; }

    public bool? Attestation { get; set; }
}

internal sealed class PlainAmendment
{
    public AmendmentKind? Kind { get; set; }

    public bool? Labelled { get; set; }

    public DateOnly? MadeOn { get; set; }

    public bool? SignedByAuthor { get; set; }

    public bool? OriginalReadable { get; set; }
}

internal sealed class PlainProvider
{
    public string Id { get; set; } = null!;

    public ProviderRole? Role { get; set; }

    public string? State { get; set; }

    public bool? AuthorizedByStateLaw { get; set; }

    public PlainList<PlainTraining>? Training { get; set; }
}

internal sealed class PlainTraining
{
    public TrainingKind? Kind { get; set; }

    public string? Issuer { get; set; }

    public bool? Accredited { get; set; }

    public DateOnly? CompletedOn { get; set; }
}
