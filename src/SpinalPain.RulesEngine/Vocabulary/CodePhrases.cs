using System.Collections.Frozen;
using System.Text;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>The words of codes as people say them. What is not listed here reads as its word does when taken apart: "localAnesthetic" is a "local anesthetic".</summary>
internal static class CodePhrases
{
    // With the article that belongs to it, if any.
    private static readonly FrozenDictionary<(Type Code, string Word), string> Special = new Dictionary<(Type Code, string Word), string>
    {
        [(typeof(ContraindicationKind), "pregnancy")] = "pregnancy",
        [(typeof(ContraindicationKind), "otherContrastContraindication")] = "another contraindication to contrast",
        [(typeof(DiagnosisCause), "facetSynovialCyst")] = "a synovial cyst of the facet joint",
        [(typeof(DiagnosisCause), "other")] = "a cause recorded as “other”",
        [(typeof(DiagnosisKind), "radiculopathy")] = "radiculopathy",
        [(typeof(DiagnosisKind), "radicularPain")] = "radicular pain",
        [(typeof(DiagnosisKind), "neurogenicClaudication")] = "neurogenic claudication",
        [(typeof(DiagnosisKind), "postLaminectomySyndrome")] = "post-laminectomy syndrome",
        [(typeof(DiagnosisKind), "acuteHerpesZosterPain")] = "pain of acute herpes zoster",
        [(typeof(DiagnosisKind), "facetJointPain")] = "facet joint pain",
        [(typeof(DiagnosisKind), "chronicIntractablePain")] = "chronic intractable pain",
        [(typeof(DiagnosisKind), "other")] = "a condition recorded as “other”",
        [(typeof(DiagnosisSupport), "history")] = "the history",
        [(typeof(DiagnosisSupport), "physicalExam")] = "the physical examination",
        [(typeof(DiagnosisSupport), "imaging")] = "imaging",
        [(typeof(DocumentContent), "complaintAssessment")] = "an assessment of the complaint of the visit",
        [(typeof(DocumentContent), "relevantHistory")] = "the relevant medical history",
        [(typeof(DocumentContent), "testResults")] = "the results of pertinent tests and procedures",
        [(typeof(DocumentContent), "indications")] = "the indications for the procedure",
        [(typeof(DocumentContent), "medicalNecessity")] = "the medical necessity of the procedure",
        [(typeof(DocumentContent), "painReliefBefore")] = "the percent pain relief before the injection",
        [(typeof(DocumentContent), "painReliefAfter")] = "the percent pain relief right after the injection",
        [(typeof(DocumentContent), "needlePosition")] = "the final needle position",
        [(typeof(DocumentContent), "contrastFlow")] = "the contrast flow",
        [(typeof(DocumentContent), "trialSuccess")] = "the success of a stimulation trial",
        [(typeof(DocumentContent), "repeatRationale")] = "the rationale and medical necessity of a repeat injection",
        [(typeof(DocumentKind), "films")] = "a set of films of the procedure",
        [(typeof(DocumentKind), "other")] = "a document recorded as “other”",
        [(typeof(ImageGuidance), "computedTomography")] = "computed tomography (CT)",
        [(typeof(ImageGuidance), "none")] = "no imaging",
        [(typeof(ImagingModality), "magneticResonance")] = "an MRI",
        [(typeof(ImagingModality), "computedTomography")] = "a CT",
        [(typeof(ImagingModality), "radiography")] = "a set of plain films",
        [(typeof(ImagingModality), "other")] = "a study recorded as “other”",
        [(typeof(ImplantationKind), "trial")] = "for a trial",
        [(typeof(MedicationClass), "saline")] = "saline",
        [(typeof(MedicationClass), "other")] = "a medication recorded as “other”",
        [(typeof(PainLocation), "neck")] = "the neck",
        [(typeof(PainLocation), "midBack")] = "the mid back",
        [(typeof(PainLocation), "lowBack")] = "the low back",
        [(typeof(PainLocation), "limb")] = "an arm or a leg",
        [(typeof(PainLocation), "other")] = "a place recorded as “other”",
        [(typeof(ProcedureKind), "other")] = "a procedure recorded as “other”",
        [(typeof(ProviderRole), "otherNonPhysician")] = "another provider who is not a physician",
        [(typeof(RehabilitationProgram), "activeRehabilitation")] = "active rehabilitation",
        [(typeof(RehabilitationProgram), "homeExercise")] = "a home exercise program",
        [(typeof(RehabilitationProgram), "functionalRestoration")] = "functional restoration",
        [(typeof(RehabilitationProgram), "none")] = "no program",
        [(typeof(SignatureKind), "stamp")] = "a stamp",
        [(typeof(SignatureKind), "none")] = "missing",
        [(typeof(TrainingKind), "postgraduateCourse")] = "a course after graduation",
        [(typeof(TreatmentModality), "medication")] = "medication",
        [(typeof(TreatmentModality), "other")] = "other noninvasive care",
        [(typeof(VisitKind), "initial")] = "an initial visit",
        [(typeof(VisitKind), "followUp")] = "a follow-up visit",
        [(typeof(VisitKind), "procedure")] = "the visit of a procedure",
    }.ToFrozenDictionary();

    /// <summary>A word as people say it.</summary>
    /// <param name="codeType">The enumeration of the code.</param>
    /// <param name="word">The word as in JSON.</param>
    /// <param name="withArticle">Whether it needs an article.</param>
    public static string Of(Type codeType, string word, bool withArticle)
    {
        if (codeType == typeof(AssessmentScale))
        {
            var scale = AssessmentScales.All.First(each => string.Equals(each.Scale.ToString(), word, StringComparison.OrdinalIgnoreCase));
            return "the " + scale.Title;
        }

        if (Special.TryGetValue((codeType, word), out var special))
        {
            return special;
        }

        var apart = Apart(word);
        return withArticle ? $"{(apart[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {apart}" : apart;
    }

    /// <summary>A name in camel case as separate words: "followUp" is "follow up".</summary>
    public static string Apart(string name)
    {
        var apart = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            if (char.IsAsciiLetterUpper(name[index]) && index > 0 && !char.IsAsciiLetterUpper(name[index - 1]))
            {
                apart.Append(' ');
            }

            apart.Append(char.ToLowerInvariant(name[index]));
        }

        return apart.ToString();
    }
}
