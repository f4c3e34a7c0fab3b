using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>Makes a record of its facts.</summary>
internal delegate object RecordMaker(ref FactFrame facts);

/// <summary>
/// How each record is made of the facts that were read: the one thing of it that the vocabulary cannot tell without reflection. The
/// facts are taken in the order of the record, which is that of the vocabulary; a test holds each to its place.
/// </summary>
internal static class RecordMakers
{
    public static Dictionary<RecordType, RecordMaker> All { get; } = new()
    {
        [FactVocabulary.Medication] = (ref x) => new Medication
        {
            Name = x.Text(),
            Class = x.Code<MedicationClass>(),
        },
        [FactVocabulary.Training] = (ref x) => new Training
        {
            Kind = x.Code<TrainingKind>(),
            Issuer = x.Text(),
            Accredited = x.Boolean(),
            CompletedOn = x.Date(),
        },
        [FactVocabulary.Provider] = (ref x) => new Provider
        {
            Id = x.Text()!,
            Role = x.Code<ProviderRole>(),
            State = x.Text(),
            AuthorizedByStateLaw = x.Boolean(),
            Training = x.Records<Training>(),
        },
        [FactVocabulary.Signature] = (ref x) => new Signature
        {
            Kind = x.Code<SignatureKind>(),
            SignedBy = x.Text(),
            SignedOn = x.Date(),
            Legible = x.Boolean(),
            CredentialsShown = x.Boolean(),
            DisabilityDocumented = x.Boolean(),
            SignatureLog = x.Boolean(),
            Attestation = x.Boolean(),
        },
        [FactVocabulary.Amendment] = (ref x) => new Amendment
        {
            Kind = x.Code<AmendmentKind>(),
            Labelled = x.Boolean(),
            MadeOn = x.Date(),
            SignedByAuthor = x.Boolean(),
            OriginalReadable = x.Boolean(),
        },
        [FactVocabulary.Document] = (ref x) => new Document
        {
            Id = x.Text()!,
            Kind = x.Code<DocumentKind>().GetValueOrDefault(),
            Lines = x.Texts()!,
            DatedOn = x.Date(),
            Author = x.Text(),
            Codes = x.Texts(),
            Contents = x.Codes<DocumentContent>(),
            Views = x.Number(),
            Signature = x.Record<Signature>(),
            Amendments = x.Records<Amendment>(),
        },
        [FactVocabulary.ProcedureResponse] = (ref x) => new ProcedureResponse
        {
            Scale = x.Code<AssessmentScale>(),
            ImprovementPercent = x.Number(),
            SustainedMonths = x.Number(),
        },
        [FactVocabulary.Procedure] = (ref x) => new Procedure
        {
            Id = x.Text()!,
            Kind = x.Code<ProcedureKind>(),
            PerformedOn = x.Date(),
            Region = x.Code<SpinalRegion>(),
            Levels = x.Texts(),
            Side = x.Code<BodySide>(),
            Approach = x.Code<InjectionApproach>(),
            Medications = x.Records<Medication>(),
            MedicallyNecessary = x.Boolean(),
            ReliefLastedAsExpectedForAgent = x.Boolean(),
            Responses = x.Records<ProcedureResponse>(),
        },
        [FactVocabulary.Symptom] = (ref x) => new Symptom
        {
            Region = x.Code<SpinalRegion>(),
            Location = x.Code<PainLocation>(),
            OnsetOn = x.Date(),
            Severity = x.Code<PainSeverity>(),
            PredominantlyAxial = x.Boolean(),
            FunctionalDeficit = x.Boolean(),
            GreatlyImpactsLifeOrFunction = x.Boolean(),
        },
        [FactVocabulary.Diagnosis] = (ref x) => new Diagnosis
        {
            Code = x.Text(),
            Kind = x.Code<DiagnosisKind>(),
            Region = x.Code<SpinalRegion>(),
            Causes = x.Codes<DiagnosisCause>(),
            SupportedBy = x.Codes<DiagnosisSupport>(),
            Treated = x.Boolean(),
            CouldExplainPain = x.Boolean(),
            RefractoryToConservativeCare = x.Boolean(),
        },
        [FactVocabulary.Assessment] = (ref x) => new Assessment
        {
            AssessedOn = x.Date(),
            Scale = x.Code<AssessmentScale>(),
            Score = x.Number(),
            BeforeProcedure = x.Text(),
            AfterProcedure = x.Text(),
        },
        [FactVocabulary.ConservativeTreatment] = (ref x) => new ConservativeTreatment
        {
            Modalities = x.Codes<TreatmentModality>(),
            Region = x.Code<SpinalRegion>(),
            StartedOn = x.Date(),
            EndedOn = x.Date(),
            Outcome = x.Code<TreatmentOutcome>(),
        },
        [FactVocabulary.ImagingStudy] = (ref x) => new ImagingStudy
        {
            Modality = x.Code<ImagingModality>(),
            PerformedOn = x.Date(),
            Region = x.Code<SpinalRegion>(),
            Concordant = x.Boolean(),
            ShowsOtherSourceOfPain = x.Boolean(),
        },
        [FactVocabulary.Visit] = (ref x) => new Visit
        {
            Kind = x.Code<VisitKind>(),
            VisitedOn = x.Date(),
        },
        [FactVocabulary.Contraindication] = (ref x) => new Contraindication
        {
            Kind = x.Code<ContraindicationKind>(),
            Documented = x.Boolean(),
        },
        [FactVocabulary.CarePlan] = (ref x) => new CarePlan
        {
            ConservativeTreatment = x.Boolean(),
            Rehabilitation = x.Code<RehabilitationProgram>(),
        },
        [FactVocabulary.StimulationReview] = (ref x) => new StimulationReview
        {
            LateOrLastResort = x.Boolean(),
            Pharmacological = x.Code<ModalityOutcome>(),
            Surgical = x.Code<ModalityOutcome>(),
            Physical = x.Code<ModalityOutcome>(),
            Psychological = x.Code<ModalityOutcome>(),
        },
        [FactVocabulary.Screening] = (ref x) => new Screening
        {
            ByMultidisciplinaryTeam = x.Boolean(),
            CompletedOn = x.Date(),
            PsychologicalEvaluation = x.Boolean(),
            PhysicalEvaluation = x.Boolean(),
            RisksAndBenefitsDiscussed = x.Boolean(),
        },
        [FactVocabulary.StimulationTrial] = (ref x) => new StimulationTrial
        {
            StartedOn = x.Date(),
            EndedOn = x.Date(),
            PainReliefShown = x.Boolean(),
        },
        [FactVocabulary.FacilityAttestation] = (ref x) => new FacilityAttestation
        {
            Facilities = x.Boolean(),
            Equipment = x.Boolean(),
            Personnel = x.Boolean(),
        },
        [FactVocabulary.Patient] = (ref x) => new Patient
        {
            Id = x.Text(),
            BirthDate = x.Date(),
            Sex = x.Code<Sex>(),
        },
        [FactVocabulary.RequestedLine] = (ref x) => new RequestedLine
        {
            Id = x.Text()!,
            Code = x.Text()!,
            DateOfService = x.Date().GetValueOrDefault(),
            Modifiers = x.Texts(),
            DiagnosisCodes = x.Texts(),
            PerformedBy = x.Text(),
            Region = x.Code<SpinalRegion>(),
            Levels = x.Texts(),
            Side = x.Code<BodySide>(),
            Approach = x.Code<InjectionApproach>(),
            Guidance = x.Code<ImageGuidance>(),
            Contrast = x.Boolean(),
            ContrastInjectedFirst = x.Boolean(),
            Medications = x.Records<Medication>(),
            Implantation = x.Code<ImplantationKind>(),
            Extensions = x.Extensions(),
        },
        [FactVocabulary.PatientEpisode] = (ref x) => new PatientEpisode
        {
            Id = x.Text()!,
            Stage = x.Code<ReviewStage>().GetValueOrDefault(),
            Payer = x.Text(),
            Jurisdiction = x.Text(),
            Patient = x.Record<Patient>(),
            Lines = x.Records<RequestedLine>()!,
            Symptoms = x.Records<Symptom>(),
            Diagnoses = x.Records<Diagnosis>(),
            Assessments = x.Records<Assessment>(),
            ConservativeTreatments = x.Records<ConservativeTreatment>(),
            ImagingStudies = x.Records<ImagingStudy>(),
            Procedures = x.Records<Procedure>(),
            Visits = x.Records<Visit>(),
            Contraindications = x.Records<Contraindication>(),
            CarePlan = x.Record<CarePlan>(),
            Stimulation = x.Record<StimulationReview>(),
            Screening = x.Record<Screening>(),
            StimulationTrials = x.Records<StimulationTrial>(),
            Facility = x.Record<FacilityAttestation>(),
            Documents = x.Records<Document>(),
            Providers = x.Records<Provider>(),
            Extensions = x.Extensions(),
        },
    };
}
