using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>Epidural steroid injection. Criteria that deny come first, the cheap before the dear; papers are asked for last.</summary>
internal static class InjectionPolicy
{
    public static CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
    {
        var isOpen = false;
        if (Denies(Levels(line), ref isOpen)
            || Denies(ImageGuidance(episode, line), ref isOpen)
            || Denies(ContrastFirst(episode, line), ref isOpen)
            || Denies(Severity(episode, line), ref isOpen)
            || Denies(DurationAndCare(episode, line), ref isOpen)
            || Denies(InjectionIndication.IsSupported(episode, line), ref isOpen)
            || Denies(InjectionRepeat.IsJustified(episode, line), ref isOpen))
        {
            return CoverageOutcome.NotCovered;
        }

        return !isOpen && InjectionDocuments.AreComplete(episode, line) ? CoverageOutcome.Covered : CoverageOutcome.MoreInformationNeeded;
    }

    /// <summary>A documented allergy to contrast or pregnancy.</summary>
    public static bool? ContrastIsExcused(PatientEpisode episode)
    {
        if (episode.Contraindications is not { } contraindications)
        {
            return null;
        }

        bool? found = contraindications.IsIncomplete ? null : false;
        foreach (var reason in contraindications)
        {
            var excuses = reason.Kind is { } kind ? kind is ContraindicationKind.ContrastAllergy or ContraindicationKind.Pregnancy : (bool?)null;
            found |= excuses & reason.Documented;
        }

        return found;
    }

    private static bool Denies(bool? met, ref bool isOpen)
    {
        isOpen |= met is null;
        return met == false;
    }

    private static bool? Levels(RequestedLine line)
    {
        bool? applies = line.Approach is { } approach ? approach is InjectionApproach.Caudal or InjectionApproach.Interlaminar : null;
        if (applies == false)
        {
            return true;
        }

        bool? within = line.Levels is not { } levels ? null
            : levels.Count > Thresholds.InjectionLevels ? false
            : levels.IsIncomplete ? null
            : true;
        return !applies | within;
    }

    private static bool? ImageGuidance(PatientEpisode episode, RequestedLine line)
    {
        bool? isByXRay = line.Guidance is { } guidance ? guidance is Facts.ImageGuidance.ComputedTomography or Facts.ImageGuidance.Fluoroscopy : null;
        var withContrast = isByXRay & line.Contrast;
        if (withContrast == true || line.Contrast == true)
        {
            return withContrast;
        }

        bool? isGuided = isByXRay | (line.Guidance is { } kind ? kind == Facts.ImageGuidance.Ultrasound : null);
        return withContrast | (!line.Contrast & isGuided & ContrastIsExcused(episode));
    }

    private static bool? ContrastFirst(PatientEpisode episode, RequestedLine line)
    {
        if (line.ContrastInjectedFirst == true)
        {
            return true;
        }

        bool? isContraindicated = null;
        if (episode.Contraindications is { } contraindications)
        {
            isContraindicated = contraindications.IsIncomplete ? null : false;
            foreach (var contraindication in contraindications)
            {
                isContraindicated |= contraindication.Documented;
            }
        }

        return line.ContrastInjectedFirst | isContraindicated;
    }

    private static bool? Severity(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Symptoms is not { } complaints)
        {
            return null;
        }

        bool? found = complaints.IsIncomplete ? null : false;
        foreach (var complaint in complaints)
        {
            found |= Known.Same(complaint.Region, line.Region) & complaint.GreatlyImpactsLifeOrFunction;
        }

        return found;
    }

    private static bool? DurationAndCare(PatientEpisode episode, RequestedLine line)
    {
        var endured = LongPain(episode, line) & FailedCare(episode, line);
        return endured == true ? true : endured | RefractoryZoster(episode, line);
    }

    private static bool? LongPain(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Symptoms is not { } complaints)
        {
            return null;
        }

        bool? found = complaints.IsIncomplete ? null : false;
        foreach (var complaint in complaints)
        {
            found |= Known.Same(complaint.Region, line.Region)
                & complaint.GreatlyImpactsLifeOrFunction
                & Known.Lasted(complaint.OnsetOn, line.DateOfService, Thresholds.PainDays);
        }

        return found;
    }

    private static bool? FailedCare(PatientEpisode episode, RequestedLine line)
    {
        if (episode.ConservativeTreatments is not { } courses)
        {
            return null;
        }

        bool? found = courses.IsIncomplete ? null : false;
        foreach (var course in courses)
        {
            var counts = Known.Same(course.Region, line.Region) & Known.Before(course.StartedOn, line.DateOfService);
            if (counts == false)
            {
                continue;
            }

            found |= counts & course.Outcome switch
            {
                TreatmentOutcome.NotTolerated => true,
                TreatmentOutcome.Failed => OverTime(course, line),
                null => (bool?)null,
                _ => false,
            };
        }

        return found;
    }

    private static bool? OverTime(ConservativeTreatment course, RequestedLine line) =>
        Known.NotAfter(course.EndedOn, line.DateOfService) & Known.Lasted(course.StartedOn, course.EndedOn, Thresholds.FailedCareDays);

    private static bool? RefractoryZoster(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Diagnoses is not { } diagnoses)
        {
            return null;
        }

        bool? found = diagnoses.IsIncomplete ? null : false;
        foreach (var diagnosis in diagnoses)
        {
            bool? isZoster = diagnosis.Kind is { } kind ? kind == DiagnosisKind.AcuteHerpesZosterPain : null;
            found |= isZoster & Known.Same(diagnosis.Region, line.Region) & diagnosis.RefractoryToConservativeCare;
        }

        return found;
    }
}
