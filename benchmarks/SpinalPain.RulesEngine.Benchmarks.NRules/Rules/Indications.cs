using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>Which diagnoses indicate an injection.</summary>
internal static class Indications
{
    public static bool Accept(Diagnosis diagnosis) =>
        (diagnosis.Kind is DiagnosisKind.PostLaminectomySyndrome or DiagnosisKind.AcuteHerpesZosterPain
            || (diagnosis.Kind is DiagnosisKind.Radiculopathy or DiagnosisKind.RadicularPain or DiagnosisKind.NeurogenicClaudication && HasCause(diagnosis.Causes!)))
        && diagnosis.SupportedBy!.Contains(DiagnosisSupport.History)
        && diagnosis.SupportedBy!.Contains(DiagnosisSupport.PhysicalExam);

    private static bool HasCause(FactList<DiagnosisCause> causes) =>
        causes.Contains(DiagnosisCause.DiscHerniation)
        || causes.Contains(DiagnosisCause.Osteophytes)
        || (causes.Contains(DiagnosisCause.SevereDegenerativeDiscDisease)
            && (causes.Contains(DiagnosisCause.ForaminalStenosis) || causes.Contains(DiagnosisCause.CentralStenosis)));
}
