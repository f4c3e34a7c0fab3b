using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>Every converter by its closed type, as code cannot be made at run time. A test holds the list against the vocabulary.</summary>
internal static class EpisodeConverters
{
    public static ImmutableArray<JsonConverter> All { get; } =
    [
        new TextConverter(),
        new NumberConverter(),
        new DateConverter(),
        new ExtensionFactsConverter(),
        .. Codes,
        .. Lists,
    ];

    private static JsonConverter[] Codes =>
    [
        new CodeConverter<AmendmentKind>(),
        new CodeConverter<AssessmentScale>(),
        new CodeConverter<BodySide>(),
        new CodeConverter<ContraindicationKind>(),
        new CodeConverter<DiagnosisCause>(),
        new CodeConverter<DiagnosisKind>(),
        new CodeConverter<DiagnosisSupport>(),
        new CodeConverter<DocumentContent>(),
        new CodeConverter<DocumentKind>(),
        new CodeConverter<ImageGuidance>(),
        new CodeConverter<ImagingModality>(),
        new CodeConverter<ImplantationKind>(),
        new CodeConverter<InjectionApproach>(),
        new CodeConverter<MedicationClass>(),
        new CodeConverter<ModalityOutcome>(),
        new CodeConverter<PainLocation>(),
        new CodeConverter<PainSeverity>(),
        new CodeConverter<ProcedureKind>(),
        new CodeConverter<ProviderRole>(),
        new CodeConverter<RehabilitationProgram>(),
        new CodeConverter<ReviewStage>(),
        new CodeConverter<Sex>(),
        new CodeConverter<SignatureKind>(),
        new CodeConverter<SpinalRegion>(),
        new CodeConverter<TrainingKind>(),
        new CodeConverter<TreatmentModality>(),
        new CodeConverter<TreatmentOutcome>(),
        new CodeConverter<VisitKind>(),
    ];

    private static JsonConverter[] Lists =>
    [
        new FactListConverter<string>(),
        new FactListConverter<DiagnosisCause>(),
        new FactListConverter<DiagnosisSupport>(),
        new FactListConverter<DocumentContent>(),
        new FactListConverter<TreatmentModality>(),
        new FactListConverter<Amendment>(),
        new FactListConverter<Assessment>(),
        new FactListConverter<ConservativeTreatment>(),
        new FactListConverter<Contraindication>(),
        new FactListConverter<Diagnosis>(),
        new FactListConverter<Document>(),
        new FactListConverter<ImagingStudy>(),
        new FactListConverter<Medication>(),
        new FactListConverter<Procedure>(),
        new FactListConverter<ProcedureResponse>(),
        new FactListConverter<Provider>(),
        new FactListConverter<RequestedLine>(),
        new FactListConverter<StimulationTrial>(),
        new FactListConverter<Symptom>(),
        new FactListConverter<Training>(),
        new FactListConverter<Visit>(),
    ];
}
