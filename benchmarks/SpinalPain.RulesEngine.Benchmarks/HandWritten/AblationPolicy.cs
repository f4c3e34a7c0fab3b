using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>Thermal radiofrequency ablation.</summary>
internal static class AblationPolicy
{
    public static CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
    {
        var sessions = IsWithinSessionLimit(episode, line);
        if (sessions == false)
        {
            return CoverageOutcome.NotCovered;
        }

        var history = HistoryAllows(episode, line);
        return history == false ? CoverageOutcome.NotCovered
            : sessions == true && history == true && EarlierLinesAreOnRecord(episode, line) ? CoverageOutcome.Covered
            : CoverageOutcome.MoreInformationNeeded;
    }

    private static bool? IsWithinSessionLimit(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Procedures is not { } procedures)
        {
            return null;
        }

        var windowStart = line.DateOfService.AddMonths(-Thresholds.SessionMonths);
        var sure = new DistinctDays(stackalloc int[Thresholds.Sessions]);
        var possible = new DistinctDays(stackalloc int[Thresholds.Sessions]);
        foreach (var procedure in procedures)
        {
            var counts = IsAblation(procedure)
                & Known.Before(procedure.PerformedOn, line.DateOfService)
                & Known.Before(windowStart, procedure.PerformedOn)
                & Known.Same(procedure.Region, line.Region);
            if (counts == false)
            {
                continue;
            }

            possible.Add(procedure.PerformedOn);
            if (counts == true)
            {
                sure.Add(procedure.PerformedOn);
            }
        }

        return sure.IsFull ? false : possible.IsFull || procedures.IsIncomplete ? null : true;
    }

    /// <summary>A first ablation needs diagnostic blocks, a repeat a good response to the last one.</summary>
    private static bool? HistoryAllows(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Procedures is not { } procedures)
        {
            return null;
        }

        bool? isRepeat = procedures.IsIncomplete ? null : false;
        var lastDay = DateOnly.MinValue;
        foreach (var procedure in procedures)
        {
            var counts = IsAblation(procedure);
            if (counts != false)
            {
                counts &= IsEarlierAtSite(procedure, line);
                isRepeat |= counts;
                if (counts == true && procedure.PerformedOn > lastDay)
                {
                    lastDay = procedure.PerformedOn.Value;
                }
            }
        }

        return isRepeat switch
        {
            false => HasBlocks(episode, line, procedures),
            true => procedures.IsIncomplete ? null : LastAblationHelped(episode, line, procedures, lastDay),
            // A repeat that may be none is open whatever the blocks are, as nobody can say how it went.
            null => null,
        };
    }

    private static bool? LastAblationHelped(PatientEpisode episode, RequestedLine line, FactList<Procedure> procedures, DateOnly lastDay)
    {
        bool? answer = null;
        foreach (var procedure in procedures)
        {
            var counts = IsAblation(procedure) & IsEarlierAtSite(procedure, line);
            if (counts == false || procedure.PerformedOn < lastDay || (counts == true && procedure.PerformedOn != lastDay))
            {
                continue;
            }

            if (Helped(episode, line, procedure) is not { } one || (answer is { } other && other != one))
            {
                return null;
            }

            answer = one;
        }

        return answer;
    }

    private static bool? Helped(PatientEpisode episode, RequestedLine line, Procedure previous)
    {
        var function = Improvement.On(Improvement.FunctionScales, episode, line, previous, Thresholds.RepeatImprovement);
        return function == true
            ? true
            : function | Improvement.On(Improvement.PainScales, episode, line, previous, Thresholds.RepeatImprovement, Thresholds.RepeatImprovementMonths);
    }

    private static bool? HasBlocks(PatientEpisode episode, RequestedLine line, FactList<Procedure> procedures)
    {
        var sure = new DistinctDays(stackalloc int[Thresholds.DiagnosticBlocks]);
        var possible = new DistinctDays(stackalloc int[Thresholds.DiagnosticBlocks]);
        foreach (var block in procedures)
        {
            var counts = (block.Kind is { } kind ? kind == ProcedureKind.DiagnosticMedialBranchBlock : (bool?)null)
                & block.MedicallyNecessary
                & block.ReliefLastedAsExpectedForAgent;
            if (counts == false || (counts &= IsEarlierAtSite(block, line)) == false)
            {
                continue;
            }

            counts &= Improvement.On(Improvement.PainScales, episode, line, block, Thresholds.BlockRelief);
            if (counts == false)
            {
                continue;
            }

            possible.Add(block.PerformedOn);
            if (counts == true)
            {
                sure.Add(block.PerformedOn);
                if (sure.IsFull)
                {
                    return true;
                }
            }
        }

        return possible.IsFull || procedures.IsIncomplete ? null : false;
    }

    private static bool? IsAblation(Procedure procedure) => procedure.Kind is { } kind ? kind == ProcedureKind.RadiofrequencyAblation : null;

    private static bool? IsEarlierAtSite(Procedure procedure, RequestedLine line)
    {
        var earlier = Known.Before(procedure.PerformedOn, line.DateOfService) & Known.Same(procedure.Region, line.Region);
        return earlier == false ? false : earlier & SidesMeet(procedure.Side, line.Side) & Known.HasAny(procedure.Levels, line.Levels);
    }

    private static bool? SidesMeet(BodySide? left, BodySide? right) =>
        left == BodySide.Bilateral || right == BodySide.Bilateral ? true : Known.Same(left, right);

    private static bool EarlierLinesAreOnRecord(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Lines.IsIncomplete)
        {
            return false;
        }

        foreach (var other in episode.Lines)
        {
            if (other.DateOfService < line.DateOfService
                && other.Code is "64635" or "64636"
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
        foreach (var session in episode.Procedures ?? [])
        {
            if (session.PerformedOn == day && IsAblation(session) == true && Known.Same(session.Region, line.Region) == true)
            {
                return true;
            }
        }

        return false;
    }
}
