using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>What has to be on paper. Missing and unknown ask for the same, so that yes or no is enough here.</summary>
internal static class InjectionDocuments
{
    public static bool AreComplete(PatientEpisode episode, RequestedLine line) =>
        EarlierLinesAreOnRecord(episode, line)
        && (episode.Stage != ReviewStage.ClaimReview || (HasReport(episode, line) && HasFilms(episode, line)))
        && InjectionScores.AreOnOneScale(episode, line);

    private static bool HasReport(PatientEpisode episode, RequestedLine line)
    {
        foreach (var report in episode.Documents ?? [])
        {
            if (report.Kind is DocumentKind.OperativeReport or DocumentKind.ProcedureReport
                && report.DatedOn >= line.DateOfService
                && Known.Has(report.Lines, line.Id) == true
                && Known.Has(report.Contents, DocumentContent.Indications) == true
                && Known.Has(report.Contents, DocumentContent.MedicalNecessity) == true
                && Known.Has(report.Contents, DocumentContent.PainReliefBefore) == true
                && Known.Has(report.Contents, DocumentContent.PainReliefAfter) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFilms(PatientEpisode episode, RequestedLine line)
    {
        foreach (var films in episode.Documents ?? [])
        {
            if (films.Kind == DocumentKind.Films
                && films.DatedOn >= line.DateOfService
                && films.Views >= Thresholds.FilmViews
                && Known.Has(films.Lines, line.Id) == true
                && Known.Has(films.Contents, DocumentContent.NeedlePosition) == true
                && (Known.Has(films.Contents, DocumentContent.ContrastFlow) == true || InjectionPolicy.ContrastIsExcused(episode) == true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every injection that the request asks for on an earlier date has been done.</summary>
    private static bool EarlierLinesAreOnRecord(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Lines.IsIncomplete)
        {
            return false;
        }

        foreach (var other in episode.Lines)
        {
            if (other.DateOfService < line.DateOfService
                && other.Code == line.Code
                && Known.Same(other.Region, line.Region) != false
                && !IsDone(episode, line, other.DateOfService))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDone(PatientEpisode episode, RequestedLine line, DateOnly day)
    {
        foreach (var procedure in episode.Procedures ?? [])
        {
            if (procedure.PerformedOn == day && InjectionRepeat.IsEarlier(procedure, line) == true)
            {
                return true;
            }
        }

        return false;
    }
}
