using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>Pain or function is scored at baseline and on the same scale at each follow-up.</summary>
internal static class InjectionScores
{
    public static bool AreOnOneScale(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Assessments is not { } assessments || !HasBaseline(assessments, line))
        {
            return false;
        }

        if (HasNoInjection(episode, line))
        {
            return true;
        }

        // No list of injections or visits that may be longer tells that each of them has a score.
        if (episode.Procedures is not { IsIncomplete: false } procedures || episode.Visits is not { IsIncomplete: false } visits)
        {
            return false;
        }

        foreach (var baseline in assessments)
        {
            if (baseline is { Score: not null, AssessedOn: not null }
                && IsBeforeInjections(baseline, procedures, line)
                && HasScoreAtEachVisit(baseline, assessments, visits, procedures, line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBaseline(FactList<Assessment> assessments, RequestedLine line)
    {
        foreach (var score in assessments)
        {
            if (score is { Score: not null, Scale: not null }
                && (score.AssessedOn < line.DateOfService || (score.AssessedOn == line.DateOfService && score.BeforeProcedure is not null)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNoInjection(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Procedures is not { IsIncomplete: false } procedures)
        {
            return false;
        }

        foreach (var procedure in procedures)
        {
            if (InjectionRepeat.IsEarlier(procedure, line) != false)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBeforeInjections(Assessment baseline, FactList<Procedure> procedures, RequestedLine line)
    {
        foreach (var injection in procedures)
        {
            if (InjectionRepeat.IsEarlier(injection, line) != false
                && !(baseline.AssessedOn < injection.PerformedOn)
                && !(baseline.AssessedOn == injection.PerformedOn && baseline.BeforeProcedure == injection.Id))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasScoreAtEachVisit(
        Assessment baseline, FactList<Assessment> assessments, FactList<Visit> visits, FactList<Procedure> procedures, RequestedLine line)
    {
        foreach (var visit in visits)
        {
            if ((visit.Kind ?? VisitKind.FollowUp) == VisitKind.FollowUp
                && !(visit.VisitedOn > line.DateOfService)
                && MayFollowAnInjection(visit, procedures, line)
                && !HasScore(baseline, visit, assessments))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayFollowAnInjection(Visit visit, FactList<Procedure> procedures, RequestedLine line)
    {
        foreach (var injection in procedures)
        {
            if (!(injection.PerformedOn >= visit.VisitedOn) && InjectionRepeat.IsEarlier(injection, line) != false)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasScore(Assessment baseline, Visit visit, FactList<Assessment> assessments)
    {
        foreach (var score in assessments)
        {
            if (visit.VisitedOn is not null && score.AssessedOn == visit.VisitedOn && baseline.Scale is not null && score.Scale == baseline.Scale && score.Score is not null)
            {
                return true;
            }
        }

        return false;
    }
}
