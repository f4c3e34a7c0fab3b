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
    public static RecordType Medication { get; } = Describe<Medication>("medication", "A medication that is injected.", of => of
        .Called("medication", "medications", "medication", "drug", "agent")
        .Text("name", x => x.Name, "Generic name in lower case, such as \"methylprednisolone\".", format: TextFormat.LowerCase)
            .Reads("the name of {0}")
        .Code("class", x => x.Class, "Class of the medication.")
            .Reads("the class of {0}", "{0} is {a}")
        .Build(namedBy: "name"));

    /// <summary>A training or credential of a provider.</summary>
    public static RecordType Training { get; } = Describe<Training>("training", "A training or credential of a provider.", of => of
        .Called("training or credential", "trainings and credentials", "training", "credential", "course", "certification", "fellowship", "residency")
        .Code("kind", x => x.Kind, "Kind of training or credential.")
            .Reads("the kind of {0}", "{0} is {a}")
        .Text("issuer", x => x.Issuer, "The program or organization that gave it.")
            .Reads("the issuer of {0}")
        .Boolean("accredited", x => x.Accredited, "Whether the issuer is accredited and recognized.")
            .Says("the issuer of {0} is accredited and recognized", "the issuer of {0} is not accredited and recognized")
        .Date("completedOn", x => x.CompletedOn, "Day it was completed or granted.")
            .Reads("the day of completion of {0}", "{0} was completed {1}")
        .Build(datedBy: "completedOn"));

    /// <summary>A provider who orders, performs or documents a service.</summary>
    public static RecordType Provider { get; } = Describe<Provider>("provider", "A provider who orders, performs or documents a service.", of => of
        .Called("provider", "providers", "provider", "physician", "clinician")
        .Text("id", x => x.Id, "Identifier, unique among the providers of the episode.", required: true)
            .Reads("{0}")
        .Code("role", x => x.Role, "Professional role.")
            .Reads("the role of {0}", "{0} is {a}")
        .Text("state", x => x.State, "State of practice, as two capital letters.", format: TextFormat.State)
            .Reads("the State where {0} practices")
        .Boolean("authorizedByStateLaw", x => x.AuthorizedByStateLaw, "Whether that State's law authorizes the provider to certify, order and plan this care.")
            .Says("State law authorizes {0} to certify, order and plan this care", "State law does not authorize {0} to certify, order and plan this care")
        .Records("training", x => x.Training, Training, "Training and credentials.")
            .Reads("the trainings and credentials of {0}", element: "training or credential of {0}")
        .Build());

    /// <summary>The signature on a document.</summary>
    public static RecordType Signature { get; } = Describe<Signature>("signature", "The signature on a document.", of => of
        .Called("signature", "signatures", "signature")
        .Code("kind", x => x.Kind, "How the document is signed.")
            .Reads("the kind of {0}", "{0} is {1}")
        .Text("signedBy", x => x.SignedBy, "Id of the provider who signed.", refersTo: FactReference.Provider)
            .Reads("the signer of {^}")
        .Date("signedOn", x => x.SignedOn, "Day of the signature.")
            .Reads("the date of {0}", "{^} was signed {1}")
        .Boolean("legible", x => x.Legible, "Whether the signature can be read.")
            .Says("{0} can be read", "{0} cannot be read")
        .Boolean("credentialsShown", x => x.CredentialsShown, "Whether the credentials of the signer are shown.")
            .Says("{0} shows the credentials of the signer", "{0} does not show the credentials of the signer")
        .Boolean("disabilityDocumented", x => x.DisabilityDocumented, "Whether a disability that justifies a stamp is documented.")
            .Says("a disability that justifies the stamp is documented", "no disability that justifies the stamp is documented")
        .Boolean("signatureLog", x => x.SignatureLog, "Whether a signature log identifies an illegible signature.")
            .Says("a signature log identifies {0}", "no signature log identifies {0}")
        .Boolean("attestation", x => x.Attestation, "Whether a signature attestation supports the document.")
            .Says("a signature attestation supports {^}", "no signature attestation supports {^}")
        .Build(datedBy: "signedOn"));

    /// <summary>A change to a document after the fact.</summary>
    public static RecordType Amendment { get; } = Describe<Amendment>("amendment", "A change to a document after the fact.", of => of
        .Called("change", "changes", "change", "amendment", "correction", "entry")
        .Code("kind", x => x.Kind, "Kind of change.")
            .Reads("the kind of {0}", "{0} is {a}")
        .Boolean("labelled", x => x.Labelled, "Whether it is labelled as what it is.")
            .Says("{0} is labeled as what it is", "{0} is not labeled as what it is")
        .Date("madeOn", x => x.MadeOn, "Day of the change.")
            .Reads("the date of {0}", "{0} was made {1}")
        .Boolean("signedByAuthor", x => x.SignedByAuthor, "Whether its author signed it.")
            .Says("{0} is signed by its author", "{0} is not signed by its author")
        .Boolean("originalReadable", x => x.OriginalReadable, "Whether the original content can still be read.")
            .Says("the original content can still be read", "the original content can no longer be read")
        .Build(datedBy: "madeOn"));

    /// <summary>A document in the medical record.</summary>
    public static RecordType Document { get; } = Describe<Document>("document", "A document in the medical record.", of => of
        .Called("document", "documents", "document", "report", "order", "note", "letter", "form")
        .Text("id", x => x.Id, "Identifier, unique among the documents of the episode.", required: true)
            .Reads("{0}")
        .Code("kind", x => (DocumentKind?)x.Kind, "Kind of document.", required: true)
            .Reads("the kind of {0}", "{0} is {a}")
        .Texts("lines", x => x.Lines, "Ids of the requested lines that the document belongs to.", refersTo: FactReference.Line, required: true)
            .Reads("the services that {0} belongs to", "{0} belongs to {1}", "{0} does not belong to {1}", element: "service")
        .Date("datedOn", x => x.DatedOn, "Date on the document.")
            .Reads("the date on {0}", "{0} is dated {1}")
        .Text("author", x => x.Author, "Id of the provider who wrote it.", refersTo: FactReference.Provider)
            .Reads("the author of {0}")
        .Texts("codes", x => x.Codes, "CPT or HCPCS codes that the document names for the service.", format: TextFormat.ProcedureCode)
            .Reads("the procedure codes that {0} names", "{0} names {1}", "{0} does not name {1}", element: "procedure code")
        .Codes("contents", x => x.Contents, "What the document shows or states.")
            .Reads("what {0} shows", "{0} shows {1}", "{0} does not show {1}", element: "content")
        .Number("views", x => x.Views, "Number of views, for films.", unit: Units.Count, minimum: 0, maximum: 1000)
            .Reads("the number of views of {0}")
        .Record("signature", x => x.Signature, Signature, "Signature on the document.")
            .Reads("the signature of {0}")
        .Records("amendments", x => x.Amendments, Amendment, "Amendments, corrections and delayed entries.")
            .Reads("the changes to {0}", element: "change to {0}")
        .Build(datedBy: "datedOn"));

    /// <summary>The response to a procedure as the record states it.</summary>
    public static RecordType ProcedureResponse { get; } = Describe<ProcedureResponse>("response", "The response to a procedure as the record states it.", of => of
        .Called("stated response", "stated responses", "response")
        .Code("scale", x => x.Scale, "Scale that the stated percentage was measured on.")
            .Reads("the scale of {0}", "{0} was measured on {1}", "{0} was not measured on {1}")
        .Number("improvementPercent", x => x.ImprovementPercent, "Improvement from baseline; negative means worse.", unit: Units.Percent, minimum: -1000, maximum: 100)
            .Reads("the improvement given in {0}")
        .Number("sustainedMonths", x => x.SustainedMonths, "How long the improvement lasted in all.", unit: Units.Months, minimum: 0, maximum: 1200)
            .Reads("the time for which the improvement given in {0} lasted")
        .Build());

    /// <summary>A procedure earlier than the requested lines.</summary>
    public static RecordType Procedure { get; } = Describe<Procedure>("procedure", "A procedure earlier than the requested lines.", of => of
        .Called("procedure", "procedures", "procedure", "injection", "block", "ablation", "session", "surgery", "treatment", "operation")
        .Text("id", x => x.Id, "Identifier, unique among the procedures and lines of the episode.", required: true)
            .Reads("{0}")
        .Code("kind", x => x.Kind, "Kind of procedure.")
            .Reads("the kind of {0}", "{0} is {a}")
        .Date("performedOn", x => x.PerformedOn, "Day it was performed.")
            .Reads("the day of {0}", "{0} was done {1}")
        .Code("region", x => x.Region, "Spinal region.")
            .Reads("the region of {0}")
        .Texts("levels", x => x.Levels, "Spinal levels treated, each as the two neighbors, such as \"L4-L5\"; for a medial branch, those of its joint.", format: TextFormat.SpinalLevel)
            .Reads("the levels of {0}", element: "level of {0}")
        .Code("side", x => x.Side, "Side treated.")
            .Reads("the side of {0}")
        .Code("approach", x => x.Approach, "Approach of an epidural injection.")
            .Reads("the approach of {0}")
        .Records("medications", x => x.Medications, Medication, "Medications injected.")
            .Reads("the medications of {0}", element: "medication of {0}")
        .Boolean("medicallyNecessary", x => x.MedicallyNecessary, "Whether it was medically reasonable and necessary.")
            .Says("{0} was medically reasonable and necessary", "{0} was not medically reasonable and necessary")
        .Boolean("reliefLastedAsExpectedForAgent", x => x.ReliefLastedAsExpectedForAgent, "Whether the relief of a diagnostic block lasted as long as the agent used should act.")
            .Says("the relief from {0} lasted as long as the agent used should act", "the relief from {0} did not last as long as the agent used should act")
        .Records("responses", x => x.Responses, ProcedureResponse, "Responses as the record states them.")
            .Reads("the stated responses to {0}", element: "stated response to {0}")
        .Build(datedBy: "performedOn"));

    /// <summary>A pain complaint.</summary>
    public static RecordType Symptom { get; } = Describe<Symptom>("symptom", "A pain complaint.", of => of
        .Called("pain complaint", "pain complaints", "complaint")
        .Code("region", x => x.Region, "Spinal region that the complaint belongs to.")
            .Reads("the region of {0}")
        .Code("location", x => x.Location, "Where the pain is felt.")
            .Reads("the place of {0}", "the pain is felt in {1}", "the pain is not felt in {1}")
        .Date("onsetOn", x => x.OnsetOn, "Day the pain began.")
            .Reads("the day the pain began", "the pain began {1}")
        .Code("severity", x => x.Severity, "Severity as the record words it.")
            .Reads("the severity of {0}", "{0} is recorded as {1}")
        .Boolean("predominantlyAxial", x => x.PredominantlyAxial, "Whether the pain is mainly axial rather than radiating.")
            .Says("the pain is mainly axial rather than radiating", "the pain is not mainly axial")
        .Boolean("functionalDeficit", x => x.FunctionalDeficit, "Whether the pain causes a functional deficit.")
            .Says("the pain causes a functional deficit", "the pain causes no functional deficit")
        .Boolean("greatlyImpactsLifeOrFunction", x => x.GreatlyImpactsLifeOrFunction, "Whether it greatly impacts quality of life or function.")
            .Says("{0} greatly impacts quality of life or function", "{0} does not greatly impact quality of life or function")
        .Build());

    /// <summary>A condition that the record documents.</summary>
    public static RecordType Diagnosis { get; } = Describe<Diagnosis>("diagnosis", "A condition that the record documents.", of => of
        .Called("diagnosis", "diagnoses", "diagnosis", "condition", "indication", "disorder")
        .Text("code", x => x.Code, "ICD-10-CM code, with its point.")
            .Reads("the ICD-10-CM code of {0}")
        .Code("kind", x => x.Kind, "Condition in clinical terms.")
            .Reads("the condition that {0} names", "{0} is {a}")
        .Code("region", x => x.Region, "Spinal region, where the condition has one.")
            .Reads("the region of {0}")
        .Codes("causes", x => x.Causes, "Causes found.")
            .Reads("the causes of {0}", element: "cause of {0}")
        .Codes("supportedBy", x => x.SupportedBy, "Parts of the record that support the condition.")
            .Reads("the parts of the record that support {0}", "{0} is supported by {1}", "{0} is not supported by {1}", element: "part of the record that supports {0}")
        .Boolean("treated", x => x.Treated, "Whether the condition has been treated.")
            .Says("{0} has been treated", "{0} has not been treated")
        .Boolean("couldExplainPain", x => x.CouldExplainPain, "Whether the condition could explain the pain that the service is for.")
            .Says("{0} could explain the pain that the service is for", "{0} could not explain the pain that the service is for")
        .Boolean("refractoryToConservativeCare", x => x.RefractoryToConservativeCare, "Whether the condition did not respond to conservative care.")
            .Says("{0} did not respond to conservative care", "{0} responded to conservative care")
        .Build());

    /// <summary>A score on a pain or function scale.</summary>
    public static RecordType Assessment { get; } = Describe<Assessment>("assessment", "A score on a pain or function scale.", of => of
        .Called("score", "scores", "score", "rating", "assessment")
        .Date("assessedOn", x => x.AssessedOn, "Day of the score.")
            .Reads("the day of {0}", "{0} was taken {1}")
        .Code("scale", x => x.Scale, "Scale used.")
            .Reads("the scale of {0}", "{0} is on {1}", "{0} is not on {1}")
        .Number("score", x => x.Score, "Score on the scale, within the range of that scale.", unit: Units.Points, minimum: 0, maximum: 100)
            .Reads("the value of {0}")
        .Text("beforeProcedure", x => x.BeforeProcedure, "Id of the procedure or line on the same day that this score came before.", refersTo: FactReference.ProcedureOrLine)
            .Reads("the procedure that {0} was taken before")
        .Text("afterProcedure", x => x.AfterProcedure, "Id of the procedure or line whose response this score measures.", refersTo: FactReference.ProcedureOrLine)
            .Reads("the procedure whose effect {0} measures")
        .Derived("measures", x => MeasuresOf(x.Scale), "What the scale measures; follows from the scale.")
            .Reads("what {0} measures", "{0} measures {1}", "{0} does not measure {1}")
        .Build(datedBy: "assessedOn"));

    /// <summary>A course of noninvasive conservative care. Several modalities given together are one course.</summary>
    public static RecordType ConservativeTreatment { get; } = Describe<ConservativeTreatment>("treatment", "A course of noninvasive conservative care. Several modalities given together are one course.", of => of
        .Called("course of conservative care", "courses of conservative care", "course")
        .Codes("modalities", x => x.Modalities, "Kinds of care in the course.")
            .Reads("the kinds of care in {0}", element: "kind of care in {0}")
        .Code("region", x => x.Region, "Spinal region that it was for.")
            .Reads("the region of {0}")
        .Date("startedOn", x => x.StartedOn, "First day.")
            .Reads("the first day of {0}", "{0} began {1}")
        .Date("endedOn", x => x.EndedOn, "Last day, or the last day on record of a course that goes on.")
            .Reads("the last day on record of {0}", "the last day on record of {0} is {1}")
        .Code("outcome", x => x.Outcome, "How the course ended or stands.")
            .Reads("the outcome of {0}", "{0} is recorded as {1}")
        .Build());

    /// <summary>An imaging study.</summary>
    public static RecordType ImagingStudy { get; } = Describe<ImagingStudy>("study", "An imaging study.", of => of
        .Called("imaging study", "imaging studies", "study", "scan")
        .Code("modality", x => x.Modality, "Kind of study.")
            .Reads("the kind of {0}", "{0} is {a}")
        .Date("performedOn", x => x.PerformedOn, "Day of the study.")
            .Reads("the day of {0}", "{0} was done {1}")
        .Code("region", x => x.Region, "Spinal region.")
            .Reads("the region of {0}")
        .Boolean("concordant", x => x.Concordant, "Whether the study agrees with the history and the examination.")
            .Says("{0} agrees with the history and the examination", "{0} does not agree with the history and the examination")
        .Boolean("showsOtherSourceOfPain", x => x.ShowsOtherSourceOfPain, "Whether the study shows a pathology outside the facet joints that could explain the pain.")
            .Says("{0} shows a pathology outside the facet joints that could explain the pain", "{0} shows no pathology outside the facet joints that could explain the pain")
        .Build(datedBy: "performedOn"));

    /// <summary>A visit to a provider.</summary>
    public static RecordType Visit { get; } = Describe<Visit>("visit", "A visit to a provider.", of => of
        .Called("visit", "visits", "visit")
        .Code("kind", x => x.Kind, "Purpose of the visit.")
            .Reads("the purpose of {0}", "{0} is {a}")
        .Date("visitedOn", x => x.VisitedOn, "Day of the visit.")
            .Reads("the day of {0}", "{0} took place {1}")
        .Build(datedBy: "visitedOn"));

    /// <summary>A reason not to use contrast.</summary>
    public static RecordType Contraindication { get; } = Describe<Contraindication>("contraindication", "A reason not to use contrast.", of => of
        .Called("contraindication to contrast", "contraindications to contrast", "contraindication")
        .Code("kind", x => x.Kind, "Kind of contraindication.")
            .Reads("the kind of {0}", "{0} is {a}")
        .Boolean("documented", x => x.Documented, "Whether the record documents it, rather than the request only claiming it.")
            .Says("{0} is documented rather than only claimed", "{0} is claimed without being documented")
        .Build());

    /// <summary>What goes along with the procedure.</summary>
    public static RecordType CarePlan { get; } = Describe<CarePlan>("carePlan", "What goes along with the procedure.", of => of
        .Called("care plan", "care plans", "plan")
        .Boolean("conservativeTreatment", x => x.ConservativeTreatment, "Whether conservative treatment goes along with the procedure.")
            .Says("conservative treatment goes along with the procedure", "no conservative treatment goes along with the procedure")
        .Code("rehabilitation", x => x.Rehabilitation, "Program that the patient takes part in.")
            .Reads("the program that the patient takes part in", "the patient takes part in {1}", "the patient does not take part in {1}")
        .Build());

    /// <summary>What was weighed before spinal cord stimulation.</summary>
    public static RecordType StimulationReview { get; } = Describe<StimulationReview>("stimulation", "What was weighed before spinal cord stimulation.", of => of
        .Called("review before stimulation", "reviews before stimulation", "review")
        .Boolean("lateOrLastResort", x => x.LateOrLastResort, "Whether stimulation is used only as a late or last resort.")
            .Says("stimulation is used only as a late or last resort", "stimulation is not kept as a late or last resort")
        .Code("pharmacological", x => x.Pharmacological, "What became of drug therapy.")
            .Reads("the outcome of drug therapy", "drug therapy is recorded as {1}")
        .Code("surgical", x => x.Surgical, "What became of surgical therapy.")
            .Reads("the outcome of surgical therapy", "surgical therapy is recorded as {1}")
        .Code("physical", x => x.Physical, "What became of physical therapy.")
            .Reads("the outcome of physical therapy", "physical therapy is recorded as {1}")
        .Code("psychological", x => x.Psychological, "What became of psychological therapy.")
            .Reads("the outcome of psychological therapy", "psychological therapy is recorded as {1}")
        .Build());

    /// <summary>The screening before implantation of a stimulator.</summary>
    public static RecordType Screening { get; } = Describe<Screening>("screening", "The screening before implantation of a stimulator.", of => of
        .Called("screening", "screenings", "screening")
        .Boolean("byMultidisciplinaryTeam", x => x.ByMultidisciplinaryTeam, "Whether a multidisciplinary team screened, evaluated and diagnosed the patient.")
            .Says("a multidisciplinary team screened, evaluated and diagnosed the patient", "no multidisciplinary team screened, evaluated and diagnosed the patient")
        .Date("completedOn", x => x.CompletedOn, "Day the screening was complete.")
            .Reads("the day the screening was completed", "the screening was completed {1}")
        .Boolean("psychologicalEvaluation", x => x.PsychologicalEvaluation, "Whether it included a psychological evaluation.")
            .Says("the screening included a psychological evaluation", "the screening included no psychological evaluation")
        .Boolean("physicalEvaluation", x => x.PhysicalEvaluation, "Whether it included a physical evaluation.")
            .Says("the screening included a physical evaluation", "the screening included no physical evaluation")
        .Boolean("risksAndBenefitsDiscussed", x => x.RisksAndBenefitsDiscussed, "Whether risks and benefits were discussed with the patient.")
            .Says("risks and benefits were discussed with the patient", "risks and benefits were not discussed with the patient")
        .Build(datedBy: "completedOn"));

    /// <summary>A trial with a temporarily implanted electrode.</summary>
    public static RecordType StimulationTrial { get; } = Describe<StimulationTrial>("trial", "A trial with a temporarily implanted electrode.", of => of
        .Called("stimulation trial", "stimulation trials", "trial")
        .Date("startedOn", x => x.StartedOn, "Day the electrode was placed.")
            .Reads("the first day of {0}", "{0} began {1}")
        .Date("endedOn", x => x.EndedOn, "Day the trial ended.")
            .Reads("the last day of {0}", "{0} ended {1}")
        .Boolean("painReliefShown", x => x.PainReliefShown, "Whether pain relief was shown.")
            .Says("{0} showed pain relief", "{0} showed no pain relief")
        .Build());

    /// <summary>What the facility attests for spinal cord stimulation.</summary>
    public static RecordType FacilityAttestation { get; } = Describe<FacilityAttestation>("facility", "What the facility attests for spinal cord stimulation.", of => of
        .Called("facility", "facilities", "facility")
        .Boolean("facilities", x => x.Facilities, "Whether facilities for diagnosis, treatment, training and follow-up are available.")
            .Says("facilities for diagnosis, treatment, training and follow-up are available", "facilities for diagnosis, treatment, training and follow-up are not available")
        .Boolean("equipment", x => x.Equipment, "Whether the equipment is available.")
            .Says("the equipment is available", "the equipment is not available")
        .Boolean("personnel", x => x.Personnel, "Whether professional and support personnel are available.")
            .Says("professional and support personnel are available", "professional and support personnel are not available")
        .Build());

    /// <summary>The patient. Never written to logs or messages.</summary>
    public static RecordType Patient { get; } = Describe<Patient>("patient", "The patient. Never written to logs or messages.", of => of
        .Called("patient", "patients", "patient")
        .Text("id", x => x.Id, "Identifier of the patient in the sending system.")
            .Reads("the identifier of {0}")
        .Date("birthDate", x => x.BirthDate, "Day of birth.")
            .Reads("the day of birth of {0}", "{0} was born {1}")
        .Code("sex", x => x.Sex, "Administrative sex.")
            .Reads("the sex of {0}")
        .Build());

    /// <summary>One line of a prior authorization request or claim.</summary>
    public static RecordType RequestedLine { get; } = Describe<RequestedLine>("line", "One line of a prior authorization request or claim.", of => of
        .Called("service on the request", "services on the request", "service")
        .Text("id", x => x.Id, "Identifier, unique among the lines and procedures of the episode.", required: true)
            .Reads("{0}")
        .Text("code", x => x.Code, "CPT or HCPCS code.", format: TextFormat.ProcedureCode, required: true)
            .Reads("the procedure code of {0}")
        .Date("dateOfService", x => x.DateOfService, "Date of service: planned for a prior authorization, actual for a claim.", required: true)
            .Reads("the date of service[ of {0}]", "the date of service[ of {0}] is {1}")
        .Texts("modifiers", x => x.Modifiers, "Procedure code modifiers.", format: TextFormat.Modifier)
            .Reads("the modifiers of {0}", element: "modifier of {0}")
        .Texts("diagnosisCodes", x => x.DiagnosisCodes, "ICD-10-CM codes submitted with the line, as written there.")
            .Reads("the diagnosis codes of {0}", element: "diagnosis code of {0}")
        .Text("performedBy", x => x.PerformedBy, "Id of the provider who performs the service.", refersTo: FactReference.Provider)
            .Reads("the performing provider[ of {0}]")
        .Resolved("performingProvider", (episode, x) => ProviderOf(episode, x.PerformedBy), Provider, "The provider that performedBy names.")
            .Reads("the performing provider[ of {0}]")
        .Code("region", x => x.Region, "Spinal region.")
            .Reads("the region of {0}")
        .Texts("levels", x => x.Levels, "Spinal levels treated, each as the two neighbors, such as \"L4-L5\"; for a medial branch, those of its joint.", format: TextFormat.SpinalLevel)
            .Reads("the levels of {0}", element: "level of {0}")
        .Code("side", x => x.Side, "Side treated.")
            .Reads("the side of {0}")
        .Code("approach", x => x.Approach, "Approach of an epidural injection.")
            .Reads("the approach of {0}")
        .Code("guidance", x => x.Guidance, "Image guidance used or planned.")
            .Reads("the image guidance[ of {0}]")
        .Boolean("contrast", x => x.Contrast, "Whether contrast is used or planned.")
            .Says("contrast is used or planned", "contrast is neither used nor planned")
        .Boolean("contrastInjectedFirst", x => x.ContrastInjectedFirst, "Whether contrast is injected first to confirm epidural placement.")
            .Says("contrast is injected first to confirm epidural placement", "contrast is not injected first to confirm epidural placement")
        .Records("medications", x => x.Medications, Medication, "Medications injected or planned.")
            .Reads("the medications of {0}", element: "medication of {0}")
        .Code("implantation", x => x.Implantation, "Trial or permanent implantation, for stimulation hardware.")
            .Reads("the kind of implantation", "the implantation is {1}")
        .Extensions("extensions", x => x.Extensions, "Payer-specific facts that a pack declares.")
            .Reads("the payer-specific facts of {0}")
        .Build(datedBy: "dateOfService"));

    /// <summary>What is known of one patient for one request: the lines asked for, and the record behind them.</summary>
    public static RecordType PatientEpisode { get; } = Describe<PatientEpisode>("episode", "What is known of one patient for one request: the lines asked for, and the record behind them.", of => of
        .Called("request", "requests", "request")
        .Text("id", x => x.Id, "Identifier of the episode in the sending system.", required: true)
            .Reads("the identifier of the request")
        .Code("stage", x => (ReviewStage?)x.Stage, "Prior authorization or claim review.", required: true)
            .Reads("the stage of the request", "the request is judged at {1}", "the request is not judged at {1}")
        .Text("payer", x => x.Payer, "Payer that the request goes to.")
            .Reads("the payer of the request")
        .Text("jurisdiction", x => x.Jurisdiction, "State whose contractor judges the request, as two capital letters.", format: TextFormat.State)
            .Reads("the State of the request")
        .Record("patient", x => x.Patient, Patient, "The patient.")
            .Reads("the patient")
        .Records("lines", x => x.Lines, RequestedLine, "The lines asked for.", required: true)
            .Reads("the services on the request", element: "service on the request")
        .Records("symptoms", x => x.Symptoms, Symptom, "Pain complaints.")
            .Reads("the pain complaints on record", element: "pain complaint on record")
        .Records("diagnoses", x => x.Diagnoses, Diagnosis, "Conditions that the record documents.")
            .Reads("the diagnoses on record", element: "diagnosis on record")
        .Records("assessments", x => x.Assessments, Assessment, "Scores on pain and function scales.")
            .Reads("the scores on record", element: "score on record")
        .Records("conservativeTreatments", x => x.ConservativeTreatments, ConservativeTreatment, "Courses of noninvasive conservative care.")
            .Reads("the courses of conservative care on record", element: "course of conservative care on record")
        .Records("imagingStudies", x => x.ImagingStudies, ImagingStudy, "Imaging studies.")
            .Reads("the imaging studies on record", element: "imaging study on record")
        .Records("procedures", x => x.Procedures, Procedure, "Procedures earlier than the requested lines.")
            .Reads("the procedures on record", element: "procedure on record")
        .Records("visits", x => x.Visits, Visit, "Visits to providers.")
            .Reads("the visits on record", element: "visit on record")
        .Records("contraindications", x => x.Contraindications, Contraindication, "Reasons not to use contrast.")
            .Reads("the contraindications to contrast on record", element: "contraindication to contrast on record")
        .Record("carePlan", x => x.CarePlan, CarePlan, "What goes along with the procedure.")
            .Reads("the care plan")
        .Record("stimulation", x => x.Stimulation, StimulationReview, "What was weighed before spinal cord stimulation.")
            .Reads("the review before stimulation")
        .Record("screening", x => x.Screening, Screening, "Screening before implantation of a stimulator.")
            .Reads("the screening")
        .Records("stimulationTrials", x => x.StimulationTrials, StimulationTrial, "Trials with a temporarily implanted electrode.")
            .Reads("the stimulation trials on record", element: "stimulation trial on record")
        .Record("facility", x => x.Facility, FacilityAttestation, "What the facility attests.")
            .Reads("what the facility attests")
        .Records("documents", x => x.Documents, Document, "Documents in the medical record.")
            .Reads("the documents on record", element: "document on record")
        .Records("providers", x => x.Providers, Provider, "Providers who order, perform or document services.")
            .Reads("the providers on record", element: "provider on record")
        .Extensions("extensions", x => x.Extensions, "Payer-specific facts that a pack declares.")
            .Reads("the payer-specific facts of the request")
        .Build());

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

    private static RecordType Describe<T>(string name, string meaning, Func<RecordTypeBuilder<T>, RecordFacts> describe)
        where T : class => new(name, meaning, typeof(T), () => describe(new RecordTypeBuilder<T>(name)));

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
