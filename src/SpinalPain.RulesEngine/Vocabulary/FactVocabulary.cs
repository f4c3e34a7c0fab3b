using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>
/// The one table of facts. A pack can name a fact if and only if it stands here; the reader of episodes, the checker of packs, the
/// schemas and the generated documentation all follow this table. A test holds it against the records.
/// </summary>
public static class FactVocabulary
{
    /// <summary>A medication that is injected.</summary>
    public static RecordType Medication { get; } = Describe<Medication>("medication", "A medication that is injected.")
        .Text("name", x => x.Name, "Generic name in lower case, such as \"methylprednisolone\".", format: TextFormat.LowerCase)
        .Code("class", x => x.Class, "Class of the medication.")
        .Build(namedBy: "name");

    /// <summary>A training or credential of a provider.</summary>
    public static RecordType Training { get; } = Describe<Training>("training", "A training or credential of a provider.")
        .Code("kind", x => x.Kind, "Kind of training or credential.")
        .Text("issuer", x => x.Issuer, "The program or organization that gave it.")
        .Boolean("accredited", x => x.Accredited, "Whether the issuer is accredited and recognized.")
        .Date("completedOn", x => x.CompletedOn, "Day it was completed or granted.")
        .Build(datedBy: "completedOn");

    /// <summary>A provider who orders, performs or documents a service.</summary>
    public static RecordType Provider { get; } = Describe<Provider>("provider", "A provider who orders, performs or documents a service.")
        .Text("id", x => x.Id, "Identifier, unique among the providers of the episode.", required: true)
        .Code("role", x => x.Role, "Professional role.")
        .Text("state", x => x.State, "State of practice, as two capital letters.", format: TextFormat.State)
        .Boolean("authorizedByStateLaw", x => x.AuthorizedByStateLaw, "Whether that State's law authorizes the provider to certify, order and plan this care.")
        .Records("training", x => x.Training, Training, "Training and credentials.")
        .Build();

    /// <summary>The signature on a document.</summary>
    public static RecordType Signature { get; } = Describe<Signature>("signature", "The signature on a document.")
        .Code("kind", x => x.Kind, "How the document is signed.")
        .Text("signedBy", x => x.SignedBy, "Id of the provider who signed.", refersTo: FactReference.Provider)
        .Date("signedOn", x => x.SignedOn, "Day of the signature.")
        .Boolean("legible", x => x.Legible, "Whether the signature can be read.")
        .Boolean("credentialsShown", x => x.CredentialsShown, "Whether the credentials of the signer are shown.")
        .Boolean("disabilityDocumented", x => x.DisabilityDocumented, "Whether a disability that justifies a stamp is documented.")
        .Boolean("signatureLog", x => x.SignatureLog, "Whether a signature log identifies an illegible signature.")
        .Boolean("attestation", x => x.Attestation, "Whether a signature attestation supports the document.")
        .Build(datedBy: "signedOn");

    /// <summary>A change to a document after the fact.</summary>
    public static RecordType Amendment { get; } = Describe<Amendment>("amendment", "A change to a document after the fact.")
        .Code("kind", x => x.Kind, "Kind of change.")
        .Boolean("labelled", x => x.Labelled, "Whether it is labelled as what it is.")
        .Date("madeOn", x => x.MadeOn, "Day of the change.")
        .Boolean("signedByAuthor", x => x.SignedByAuthor, "Whether its author signed it.")
        .Boolean("originalReadable", x => x.OriginalReadable, "Whether the original content can still be read.")
        .Build(datedBy: "madeOn");

    /// <summary>A document in the medical record.</summary>
    public static RecordType Document { get; } = Describe<Document>("document", "A document in the medical record.")
        .Text("id", x => x.Id, "Identifier, unique among the documents of the episode.", required: true)
        .Code("kind", x => (DocumentKind?)x.Kind, "Kind of document.", required: true)
        .Texts("lines", x => x.Lines, "Ids of the requested lines that the document belongs to.", refersTo: FactReference.Line, required: true)
        .Date("datedOn", x => x.DatedOn, "Date on the document.")
        .Text("author", x => x.Author, "Id of the provider who wrote it.", refersTo: FactReference.Provider)
        .Texts("codes", x => x.Codes, "CPT or HCPCS codes that the document names for the service.", format: TextFormat.ProcedureCode)
        .Codes("contents", x => x.Contents, "What the document shows or states.")
        .Number("views", x => x.Views, "Number of views, for films.", unit: Units.Count, minimum: 0, maximum: 1000)
        .Record("signature", x => x.Signature, Signature, "Signature on the document.")
        .Records("amendments", x => x.Amendments, Amendment, "Amendments, corrections and delayed entries.")
        .Build(datedBy: "datedOn");

    /// <summary>The response to a procedure as the record states it.</summary>
    public static RecordType ProcedureResponse { get; } = Describe<ProcedureResponse>("response", "The response to a procedure as the record states it.")
        .Code("scale", x => x.Scale, "Scale that the stated percentage was measured on.")
        .Number("improvementPercent", x => x.ImprovementPercent, "Improvement from baseline; negative means worse.", unit: Units.Percent, minimum: -1000, maximum: 100)
        .Number("sustainedMonths", x => x.SustainedMonths, "How long the improvement lasted in all.", unit: Units.Months, minimum: 0, maximum: 1200)
        .Build();

    /// <summary>A procedure earlier than the requested lines.</summary>
    public static RecordType Procedure { get; } = Describe<Procedure>("procedure", "A procedure earlier than the requested lines.")
        .Text("id", x => x.Id, "Identifier, unique among the procedures and lines of the episode.", required: true)
        .Code("kind", x => x.Kind, "Kind of procedure.")
        .Date("performedOn", x => x.PerformedOn, "Day it was performed.")
        .Code("region", x => x.Region, "Spinal region.")
        .Texts("levels", x => x.Levels, "Spinal levels treated, each as the two neighbors, such as \"L4-L5\"; for a medial branch, those of its joint.", format: TextFormat.SpinalLevel)
        .Code("side", x => x.Side, "Side treated.")
        .Code("approach", x => x.Approach, "Approach of an epidural injection.")
        .Records("medications", x => x.Medications, Medication, "Medications injected.")
        .Boolean("medicallyNecessary", x => x.MedicallyNecessary, "Whether it was medically reasonable and necessary.")
        .Boolean("reliefLastedAsExpectedForAgent", x => x.ReliefLastedAsExpectedForAgent, "Whether the relief of a diagnostic block lasted as long as the agent used should act.")
        .Records("responses", x => x.Responses, ProcedureResponse, "Responses as the record states them.")
        .Build(datedBy: "performedOn");

    /// <summary>A pain complaint.</summary>
    public static RecordType Symptom { get; } = Describe<Symptom>("symptom", "A pain complaint.")
        .Code("region", x => x.Region, "Spinal region that the complaint belongs to.")
        .Code("location", x => x.Location, "Where the pain is felt.")
        .Date("onsetOn", x => x.OnsetOn, "Day the pain began.")
        .Code("severity", x => x.Severity, "Severity as the record words it.")
        .Boolean("predominantlyAxial", x => x.PredominantlyAxial, "Whether the pain is mainly axial rather than radiating.")
        .Boolean("functionalDeficit", x => x.FunctionalDeficit, "Whether the pain causes a functional deficit.")
        .Boolean("greatlyImpactsLifeOrFunction", x => x.GreatlyImpactsLifeOrFunction, "Whether it greatly impacts quality of life or function.")
        .Build();

    /// <summary>A condition that the record documents.</summary>
    public static RecordType Diagnosis { get; } = Describe<Diagnosis>("diagnosis", "A condition that the record documents.")
        .Text("code", x => x.Code, "ICD-10-CM code, with its point.")
        .Code("kind", x => x.Kind, "Condition in clinical terms.")
        .Code("region", x => x.Region, "Spinal region, where the condition has one.")
        .Codes("causes", x => x.Causes, "Causes found.")
        .Codes("supportedBy", x => x.SupportedBy, "Parts of the record that support the condition.")
        .Boolean("treated", x => x.Treated, "Whether the condition has been treated.")
        .Boolean("couldExplainPain", x => x.CouldExplainPain, "Whether the condition could explain the pain that the service is for.")
        .Boolean("refractoryToConservativeCare", x => x.RefractoryToConservativeCare, "Whether the condition did not respond to conservative care.")
        .Build();

    /// <summary>A score on a pain or function scale.</summary>
    public static RecordType Assessment { get; } = Describe<Assessment>("assessment", "A score on a pain or function scale.")
        .Date("assessedOn", x => x.AssessedOn, "Day of the score.")
        .Code("scale", x => x.Scale, "Scale used.")
        .Number("score", x => x.Score, "Score on the scale, within the range of that scale.", unit: Units.Points, minimum: 0, maximum: 100)
        .Text("beforeProcedure", x => x.BeforeProcedure, "Id of the procedure or line on the same day that this score came before.", refersTo: FactReference.ProcedureOrLine)
        .Text("afterProcedure", x => x.AfterProcedure, "Id of the procedure or line whose response this score measures.", refersTo: FactReference.ProcedureOrLine)
        .Derived("measures", x => MeasuresOf(x.Scale), "What the scale measures; follows from the scale.")
        .Build(datedBy: "assessedOn");

    /// <summary>A course of noninvasive conservative care. Several modalities given together are one course.</summary>
    public static RecordType ConservativeTreatment { get; } = Describe<ConservativeTreatment>("treatment", "A course of noninvasive conservative care. Several modalities given together are one course.")
        .Codes("modalities", x => x.Modalities, "Kinds of care in the course.")
        .Code("region", x => x.Region, "Spinal region that it was for.")
        .Date("startedOn", x => x.StartedOn, "First day.")
        .Date("endedOn", x => x.EndedOn, "Last day, or the last day on record of a course that goes on.")
        .Code("outcome", x => x.Outcome, "How the course ended or stands.")
        .Build();

    /// <summary>An imaging study.</summary>
    public static RecordType ImagingStudy { get; } = Describe<ImagingStudy>("study", "An imaging study.")
        .Code("modality", x => x.Modality, "Kind of study.")
        .Date("performedOn", x => x.PerformedOn, "Day of the study.")
        .Code("region", x => x.Region, "Spinal region.")
        .Boolean("concordant", x => x.Concordant, "Whether the study agrees with the history and the examination.")
        .Boolean("showsOtherSourceOfPain", x => x.ShowsOtherSourceOfPain, "Whether the study shows a pathology outside the facet joints that could explain the pain.")
        .Build(datedBy: "performedOn");

    /// <summary>A visit to a provider.</summary>
    public static RecordType Visit { get; } = Describe<Visit>("visit", "A visit to a provider.")
        .Code("kind", x => x.Kind, "Purpose of the visit.")
        .Date("visitedOn", x => x.VisitedOn, "Day of the visit.")
        .Build(datedBy: "visitedOn");

    /// <summary>A reason not to use contrast.</summary>
    public static RecordType Contraindication { get; } = Describe<Contraindication>("contraindication", "A reason not to use contrast.")
        .Code("kind", x => x.Kind, "Kind of contraindication.")
        .Boolean("documented", x => x.Documented, "Whether the record documents it, rather than the request only claiming it.")
        .Build();

    /// <summary>What goes along with the procedure.</summary>
    public static RecordType CarePlan { get; } = Describe<CarePlan>("carePlan", "What goes along with the procedure.")
        .Boolean("conservativeTreatment", x => x.ConservativeTreatment, "Whether conservative treatment goes along with the procedure.")
        .Code("rehabilitation", x => x.Rehabilitation, "Program that the patient takes part in.")
        .Build();

    /// <summary>What was weighed before spinal cord stimulation.</summary>
    public static RecordType StimulationReview { get; } = Describe<StimulationReview>("stimulation", "What was weighed before spinal cord stimulation.")
        .Boolean("lateOrLastResort", x => x.LateOrLastResort, "Whether stimulation is used only as a late or last resort.")
        .Code("pharmacological", x => x.Pharmacological, "What became of drug therapy.")
        .Code("surgical", x => x.Surgical, "What became of surgical therapy.")
        .Code("physical", x => x.Physical, "What became of physical therapy.")
        .Code("psychological", x => x.Psychological, "What became of psychological therapy.")
        .Build();

    /// <summary>The screening before implantation of a stimulator.</summary>
    public static RecordType Screening { get; } = Describe<Screening>("screening", "The screening before implantation of a stimulator.")
        .Boolean("byMultidisciplinaryTeam", x => x.ByMultidisciplinaryTeam, "Whether a multidisciplinary team screened, evaluated and diagnosed the patient.")
        .Date("completedOn", x => x.CompletedOn, "Day the screening was complete.")
        .Boolean("psychologicalEvaluation", x => x.PsychologicalEvaluation, "Whether it included a psychological evaluation.")
        .Boolean("physicalEvaluation", x => x.PhysicalEvaluation, "Whether it included a physical evaluation.")
        .Boolean("risksAndBenefitsDiscussed", x => x.RisksAndBenefitsDiscussed, "Whether risks and benefits were discussed with the patient.")
        .Build(datedBy: "completedOn");

    /// <summary>A trial with a temporarily implanted electrode.</summary>
    public static RecordType StimulationTrial { get; } = Describe<StimulationTrial>("trial", "A trial with a temporarily implanted electrode.")
        .Date("startedOn", x => x.StartedOn, "Day the electrode was placed.")
        .Date("endedOn", x => x.EndedOn, "Day the trial ended.")
        .Boolean("painReliefShown", x => x.PainReliefShown, "Whether pain relief was shown.")
        .Build();

    /// <summary>What the facility attests for spinal cord stimulation.</summary>
    public static RecordType FacilityAttestation { get; } = Describe<FacilityAttestation>("facility", "What the facility attests for spinal cord stimulation.")
        .Boolean("facilities", x => x.Facilities, "Whether facilities for diagnosis, treatment, training and follow-up are available.")
        .Boolean("equipment", x => x.Equipment, "Whether the equipment is available.")
        .Boolean("personnel", x => x.Personnel, "Whether professional and support personnel are available.")
        .Build();

    /// <summary>The patient. Never written to logs or messages.</summary>
    public static RecordType Patient { get; } = Describe<Patient>("patient", "The patient. Never written to logs or messages.")
        .Text("id", x => x.Id, "Identifier of the patient in the sending system.")
        .Date("birthDate", x => x.BirthDate, "Day of birth.")
        .Code("sex", x => x.Sex, "Administrative sex.")
        .Build();

    /// <summary>One line of a prior authorization request or claim.</summary>
    public static RecordType RequestedLine { get; } = Describe<RequestedLine>("line", "One line of a prior authorization request or claim.")
        .Text("id", x => x.Id, "Identifier, unique among the lines and procedures of the episode.", required: true)
        .Text("code", x => x.Code, "CPT or HCPCS code.", format: TextFormat.ProcedureCode, required: true)
        .Date("dateOfService", x => x.DateOfService, "Date of service: planned for a prior authorization, actual for a claim.", required: true)
        .Texts("modifiers", x => x.Modifiers, "Procedure code modifiers.", format: TextFormat.Modifier)
        .Texts("diagnosisCodes", x => x.DiagnosisCodes, "ICD-10-CM codes submitted with the line, as written there.")
        .Text("performedBy", x => x.PerformedBy, "Id of the provider who performs the service.", refersTo: FactReference.Provider)
        .Resolved("performingProvider", (episode, x) => ProviderOf(episode, x.PerformedBy), Provider, "The provider that performedBy names.")
        .Code("region", x => x.Region, "Spinal region.")
        .Texts("levels", x => x.Levels, "Spinal levels treated, each as the two neighbors, such as \"L4-L5\"; for a medial branch, those of its joint.", format: TextFormat.SpinalLevel)
        .Code("side", x => x.Side, "Side treated.")
        .Code("approach", x => x.Approach, "Approach of an epidural injection.")
        .Code("guidance", x => x.Guidance, "Image guidance used or planned.")
        .Boolean("contrast", x => x.Contrast, "Whether contrast is used or planned.")
        .Boolean("contrastInjectedFirst", x => x.ContrastInjectedFirst, "Whether contrast is injected first to confirm epidural placement.")
        .Records("medications", x => x.Medications, Medication, "Medications injected or planned.")
        .Code("implantation", x => x.Implantation, "Trial or permanent implantation, for stimulation hardware.")
        .Extensions("extensions", x => x.Extensions, "Payer-specific facts that a pack declares.")
        .Build(datedBy: "dateOfService");

    /// <summary>What is known of one patient for one request: the lines asked for, and the record behind them.</summary>
    public static RecordType PatientEpisode { get; } = Describe<PatientEpisode>("episode", "What is known of one patient for one request: the lines asked for, and the record behind them.")
        .Text("id", x => x.Id, "Identifier of the episode in the sending system.", required: true)
        .Code("stage", x => (ReviewStage?)x.Stage, "Prior authorization or claim review.", required: true)
        .Text("payer", x => x.Payer, "Payer that the request goes to.")
        .Text("jurisdiction", x => x.Jurisdiction, "State whose contractor judges the request, as two capital letters.", format: TextFormat.State)
        .Record("patient", x => x.Patient, Patient, "The patient.")
        .Records("lines", x => x.Lines, RequestedLine, "The lines asked for.", required: true)
        .Records("symptoms", x => x.Symptoms, Symptom, "Pain complaints.")
        .Records("diagnoses", x => x.Diagnoses, Diagnosis, "Conditions that the record documents.")
        .Records("assessments", x => x.Assessments, Assessment, "Scores on pain and function scales.")
        .Records("conservativeTreatments", x => x.ConservativeTreatments, ConservativeTreatment, "Courses of noninvasive conservative care.")
        .Records("imagingStudies", x => x.ImagingStudies, ImagingStudy, "Imaging studies.")
        .Records("procedures", x => x.Procedures, Procedure, "Procedures earlier than the requested lines.")
        .Records("visits", x => x.Visits, Visit, "Visits to providers.")
        .Records("contraindications", x => x.Contraindications, Contraindication, "Reasons not to use contrast.")
        .Record("carePlan", x => x.CarePlan, CarePlan, "What goes along with the procedure.")
        .Record("stimulation", x => x.Stimulation, StimulationReview, "What was weighed before spinal cord stimulation.")
        .Record("screening", x => x.Screening, Screening, "Screening before implantation of a stimulator.")
        .Records("stimulationTrials", x => x.StimulationTrials, StimulationTrial, "Trials with a temporarily implanted electrode.")
        .Record("facility", x => x.Facility, FacilityAttestation, "What the facility attests.")
        .Records("documents", x => x.Documents, Document, "Documents in the medical record.")
        .Records("providers", x => x.Providers, Provider, "Providers who order, perform or document services.")
        .Extensions("extensions", x => x.Extensions, "Payer-specific facts that a pack declares.")
        .Build();

    /// <summary>Every record type, parts before the wholes that hold them.</summary>
    public static ImmutableArray<RecordType> All { get; } =
    [
        Medication,
        Training,
        Provider,
        Signature,
        Amendment,
        Document,
        ProcedureResponse,
        Procedure,
        Symptom,
        Diagnosis,
        Assessment,
        ConservativeTreatment,
        ImagingStudy,
        Visit,
        Contraindication,
        CarePlan,
        StimulationReview,
        Screening,
        StimulationTrial,
        FacilityAttestation,
        Patient,
        RequestedLine,
        PatientEpisode,
    ];

    private static RecordTypeBuilder<T> Describe<T>(string name, string meaning)
        where T : class => new(name, meaning);

    private static AssessmentMeasure? MeasuresOf(AssessmentScale? scale) =>
        scale is { } known && Enum.IsDefined(known) ? AssessmentScales.For(known).Measures : null;

    private static Provider? ProviderOf(PatientEpisode episode, string? id)
    {
        if (id is null || episode.Providers is not { } providers)
        {
            return null;
        }

        foreach (var provider in providers)
        {
            if (provider.Id == id)
            {
                return provider;
            }
        }

        return null;
    }
}
