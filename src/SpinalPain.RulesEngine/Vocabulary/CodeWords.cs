using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>
/// The words of the codes: the names of each enumeration in camel case, by their numbers. They are written here, and held to the enumerations by a
/// test, as only reflection could tell them, and that takes a short run longer than all that it judges.
/// </summary>
internal static class CodeWords
{
    /// <summary>The words of an enumeration.</summary>
    public static ImmutableArray<string> Of<TCode>()
        where TCode : struct, Enum
    {
        if (typeof(TCode) == typeof(AmendmentKind))
        {
            return ["amendment", "correction", "delayedEntry"];
        }

        if (typeof(TCode) == typeof(AssessmentMeasure))
        {
            return ["pain", "function"];
        }

        if (typeof(TCode) == typeof(AssessmentScale))
        {
            return
            [
                "numericRatingScale",
                "visualAnalogScale",
                "facesPainScale",
                "oswestryDisabilityIndex",
                "rolandMorrisDisabilityQuestionnaire",
                "neckDisabilityIndex",
                "painDisabilityIndex",
                "quebecBackPainDisabilityScale",
                "patientSpecificFunctionalScale",
                "promisPhysicalFunction",
            ];
        }

        if (typeof(TCode) == typeof(BodySide))
        {
            return ["left", "right", "bilateral"];
        }

        if (typeof(TCode) == typeof(ContraindicationKind))
        {
            return ["contrastAllergy", "pregnancy", "otherContrastContraindication"];
        }

        if (typeof(TCode) == typeof(DiagnosisCause))
        {
            return
            [
                "discHerniation",
                "osteophytes",
                "severeDegenerativeDiscDisease",
                "foraminalStenosis",
                "centralStenosis",
                "facetSynovialCyst",
                "other",
            ];
        }

        if (typeof(TCode) == typeof(DiagnosisKind))
        {
            return
            [
                "radiculopathy",
                "radicularPain",
                "neurogenicClaudication",
                "postLaminectomySyndrome",
                "acuteHerpesZosterPain",
                "facetJointPain",
                "chronicIntractablePain",
                "fracture",
                "tumor",
                "infection",
                "significantDeformity",
                "other",
            ];
        }

        if (typeof(TCode) == typeof(DiagnosisSupport))
        {
            return ["history", "physicalExam", "imaging"];
        }

        if (typeof(TCode) == typeof(DocumentContent))
        {
            return
            [
                "complaintAssessment",
                "relevantHistory",
                "testResults",
                "indications",
                "medicalNecessity",
                "painReliefBefore",
                "painReliefAfter",
                "needlePosition",
                "contrastFlow",
                "trialSuccess",
                "repeatRationale",
            ];
        }

        if (typeof(TCode) == typeof(DocumentKind))
        {
            return ["officeVisitNote", "operativeReport", "procedureReport", "order", "films", "imagingReport", "testReport", "trialReport", "other"];
        }

        if (typeof(TCode) == typeof(ImageGuidance))
        {
            return ["fluoroscopy", "computedTomography", "ultrasound", "none"];
        }

        if (typeof(TCode) == typeof(ImagingModality))
        {
            return ["magneticResonance", "computedTomography", "radiography", "myelography", "boneScan", "other"];
        }

        if (typeof(TCode) == typeof(ImplantationKind))
        {
            return ["trial", "permanent"];
        }

        if (typeof(TCode) == typeof(InjectionApproach))
        {
            return ["interlaminar", "transforaminal", "caudal"];
        }

        if (typeof(TCode) == typeof(MedicationClass))
        {
            return ["corticosteroid", "localAnesthetic", "saline", "biologic", "other"];
        }

        if (typeof(TCode) == typeof(ModalityOutcome))
        {
            return ["triedWithoutSuccess", "triedWithSuccess", "unsuitable", "contraindicated", "notTried"];
        }

        if (typeof(TCode) == typeof(PainLocation))
        {
            return ["neck", "midBack", "lowBack", "limb", "other"];
        }

        if (typeof(TCode) == typeof(PainSeverity))
        {
            return ["mild", "moderate", "severe"];
        }

        if (typeof(TCode) == typeof(ProcedureKind))
        {
            return
            [
                "epiduralSteroidInjection",
                "diagnosticMedialBranchBlock",
                "radiofrequencyAblation",
                "facetJointInjection",
                "spinalSurgery",
                "other",
            ];
        }

        if (typeof(TCode) == typeof(ProviderRole))
        {
            return
            [
                "physician",
                "certifiedRegisteredNurseAnesthetist",
                "nursePractitioner",
                "physicianAssistant",
                "clinicalNurseSpecialist",
                "otherNonPhysician",
            ];
        }

        if (typeof(TCode) == typeof(RehabilitationProgram))
        {
            return ["activeRehabilitation", "homeExercise", "functionalRestoration", "none"];
        }

        if (typeof(TCode) == typeof(ReviewStage))
        {
            return ["priorAuthorization", "claimReview"];
        }

        if (typeof(TCode) == typeof(Sex))
        {
            return ["female", "male", "other"];
        }

        if (typeof(TCode) == typeof(SignatureKind))
        {
            return ["handwritten", "electronic", "stamp", "none"];
        }

        if (typeof(TCode) == typeof(SpinalRegion))
        {
            return ["cervical", "thoracic", "lumbosacral"];
        }

        if (typeof(TCode) == typeof(TrainingKind))
        {
            return ["residency", "fellowship", "certification", "postgraduateCourse"];
        }

        if (typeof(TCode) == typeof(TreatmentModality))
        {
            return
            [
                "physicalTherapy",
                "medication",
                "homeExercise",
                "spinalManipulation",
                "cognitiveBehavioralTherapy",
                "activityModification",
                "bracing",
                "other",
            ];
        }

        if (typeof(TCode) == typeof(TreatmentOutcome))
        {
            return ["failed", "notTolerated", "improved", "undetermined"];
        }

        if (typeof(TCode) == typeof(VisitKind))
        {
            return ["initial", "followUp", "procedure"];
        }

        throw new InvalidOperationException($"{typeof(TCode).Name} is no code.");
    }
}
