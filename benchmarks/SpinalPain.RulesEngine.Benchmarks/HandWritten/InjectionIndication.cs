using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>History, examination and concordant imaging support an accepted indication.</summary>
internal static class InjectionIndication
{
    public static bool? IsSupported(PatientEpisode episode, RequestedLine line)
    {
        var indicated = IsIndicated(episode, line);
        return indicated == false ? false : indicated & HasConcordantImaging(episode, line);
    }

    private static bool? IsIndicated(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Diagnoses is not { } diagnoses)
        {
            return null;
        }

        bool? found = diagnoses.IsIncomplete ? null : false;
        foreach (var diagnosis in diagnoses)
        {
            var isHere = Known.Same(diagnosis.Region, line.Region);
            if (isHere == false)
            {
                continue;
            }

            found |= isHere
                & Known.Has(diagnosis.SupportedBy, DiagnosisSupport.History)
                & Known.Has(diagnosis.SupportedBy, DiagnosisSupport.PhysicalExam)
                & IsAccepted(diagnosis);
            if (found == true)
            {
                return true;
            }
        }

        return found;
    }

    /// <summary>The clinical term decides; the code stands in where there is none, but for zoster.</summary>
    private static bool? IsAccepted(Diagnosis diagnosis) => diagnosis.Kind switch
    {
        DiagnosisKind.PostLaminectomySyndrome or DiagnosisKind.AcuteHerpesZosterPain => true,
        DiagnosisKind.Radiculopathy or DiagnosisKind.RadicularPain or DiagnosisKind.NeurogenicClaudication => HasStructuralCause(diagnosis),
        null => ByCode(diagnosis) | null,
        _ => false,
    };

    private static bool? ByCode(Diagnosis diagnosis)
    {
        if (diagnosis.Code is not { } code)
        {
            return null;
        }

        if (code == "M96.1")
        {
            return true;
        }

        var isRadicular = code == "M48.062"
            || code.StartsWith("M47.2", StringComparison.Ordinal)
            || code.StartsWith("M50.1", StringComparison.Ordinal)
            || code.StartsWith("M51.1", StringComparison.Ordinal)
            || code.StartsWith("M54.1", StringComparison.Ordinal);
        return isRadicular ? HasStructuralCause(diagnosis) : false;
    }

    private static bool? HasStructuralCause(Diagnosis diagnosis)
    {
        var causes = diagnosis.Causes;
        var byItself = Known.Has(causes, DiagnosisCause.DiscHerniation) | Known.Has(causes, DiagnosisCause.Osteophytes);
        return byItself == true ? true : byItself
            | (Known.Has(causes, DiagnosisCause.SevereDegenerativeDiscDisease)
                & (Known.Has(causes, DiagnosisCause.ForaminalStenosis) | Known.Has(causes, DiagnosisCause.CentralStenosis)));
    }

    private static bool? HasConcordantImaging(PatientEpisode episode, RequestedLine line)
    {
        if (episode.ImagingStudies is not { } studies)
        {
            return null;
        }

        bool? found = studies.IsIncomplete ? null : false;
        foreach (var study in studies)
        {
            found |= Known.Same(study.Region, line.Region) & Known.NotAfter(study.PerformedOn, line.DateOfService) & study.Concordant;
        }

        return found;
    }
}
