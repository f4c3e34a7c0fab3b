using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>Reads and writes episodes by source generation, with the defaults of the web and nothing checked.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(WordConverter<AmendmentKind>),
        typeof(WordConverter<AssessmentScale>),
        typeof(WordConverter<BodySide>),
        typeof(WordConverter<ContraindicationKind>),
        typeof(WordConverter<DiagnosisCause>),
        typeof(WordConverter<DiagnosisKind>),
        typeof(WordConverter<DiagnosisSupport>),
        typeof(WordConverter<DocumentContent>),
        typeof(WordConverter<DocumentKind>),
        typeof(WordConverter<ImageGuidance>),
        typeof(WordConverter<ImagingModality>),
        typeof(WordConverter<ImplantationKind>),
        typeof(WordConverter<InjectionApproach>),
        typeof(WordConverter<MedicationClass>),
        typeof(WordConverter<ModalityOutcome>),
        typeof(WordConverter<PainLocation>),
        typeof(WordConverter<PainSeverity>),
        typeof(WordConverter<ProcedureKind>),
        typeof(WordConverter<ProviderRole>),
        typeof(WordConverter<RehabilitationProgram>),
        typeof(WordConverter<ReviewStage>),
        typeof(WordConverter<Sex>),
        typeof(WordConverter<SignatureKind>),
        typeof(WordConverter<SpinalRegion>),
        typeof(WordConverter<TrainingKind>),
        typeof(WordConverter<TreatmentModality>),
        typeof(WordConverter<TreatmentOutcome>),
        typeof(WordConverter<VisitKind>),
        typeof(PlainListConverter<DiagnosisCause>),
        typeof(PlainListConverter<DiagnosisSupport>),
        typeof(PlainListConverter<DocumentContent>),
        typeof(PlainListConverter<PlainAmendment>),
        typeof(PlainListConverter<PlainAssessment>),
        typeof(PlainListConverter<PlainConservativeTreatment>),
        typeof(PlainListConverter<PlainContraindication>),
        typeof(PlainListConverter<PlainDiagnosis>),
        typeof(PlainListConverter<PlainDocument>),
        typeof(PlainListConverter<PlainImagingStudy>),
        typeof(PlainListConverter<PlainMedication>),
        typeof(PlainListConverter<PlainProcedure>),
        typeof(PlainListConverter<PlainProcedureResponse>),
        typeof(PlainListConverter<PlainProvider>),
        typeof(PlainListConverter<PlainRequestedLine>),
        typeof(PlainListConverter<PlainStimulationTrial>),
        typeof(PlainListConverter<PlainSymptom>),
        typeof(PlainListConverter<PlainTraining>),
        typeof(PlainListConverter<PlainVisit>),
        typeof(PlainListConverter<TreatmentModality>),
        typeof(PlainListConverter<string>),
    ])]
[JsonSerializable(typeof(PlainEpisode))]
internal sealed partial class PlainEpisodeContext : JsonSerializerContext;
