using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>The scores before and after a procedure, up to the date of service.</summary>
internal readonly ref struct ScoredHistory(PatientEpisode episode, RequestedLine line, Procedure procedure)
{
    private enum Moment
    {
        Elsewhere,
        Before,
        After,
        Unclear,
    }

    /// <summary>The scales that were used after the procedure, and those of them with a score of which one cannot tell. A bit for each.</summary>
    public (int Used, int Unclear) Scales()
    {
        var (used, unclear) = (0, 0);
        if (episode.Assessments is { } assessments)
        {
            foreach (var assessment in assessments)
            {
                if (assessment.Scale is { } scale && this.MomentOf(assessment) is var moment and (Moment.After or Moment.Unclear))
                {
                    used |= 1 << (int)scale;
                    unclear |= moment == Moment.Unclear ? 1 << (int)scale : 0;
                }
            }
        }

        return (used, unclear);
    }

    /// <summary>Whether the scores of a scale that was used show the improvement: at any time, or up to a day.</summary>
    public bool? Improved(AssessmentScaleInfo scale, decimal percent, DateOnly? until)
    {
        if (this.Baseline(scale) is not { } baseline)
        {
            return null;
        }

        bool? throughout = true;
        bool? reached = false;
        var sawEnd = until is null;
        foreach (var assessment in episode.Assessments!)
        {
            if (assessment.Scale != scale.Scale || this.MomentOf(assessment) != Moment.After)
            {
                continue;
            }

            var day = this.DayReaches(scale, baseline, percent, assessment.AssessedOn!.Value);
            if (until is null)
            {
                reached |= day;
                continue;
            }

            throughout = assessment.AssessedOn <= until ? throughout & day : throughout;
            if (assessment.AssessedOn >= until)
            {
                (sawEnd, reached) = (true, reached | day);
            }
        }

        return throughout & (sawEnd ? reached : null);
    }

    /// <summary>The last score before the procedure; null when there is none that can be relied on.</summary>
    private decimal? Baseline(AssessmentScaleInfo scale)
    {
        var (last, baseline, isOpen) = (DateOnly.MinValue, (decimal?)null, true);
        foreach (var assessment in episode.Assessments!)
        {
            if (assessment.Scale != scale.Scale || assessment.AssessedOn < last || this.MomentOf(assessment) != Moment.Before)
            {
                continue;
            }

            if (assessment.AssessedOn > last)
            {
                (last, baseline, isOpen) = (assessment.AssessedOn.Value, null, false);
            }

            isOpen |= assessment.Score is null || (baseline is not null && baseline != assessment.Score);
            baseline = assessment.Score;
        }

        return isOpen || baseline == 0 ? null : baseline;
    }

    /// <summary>Whether the scores of one day reach the percentage. Scores that disagree leave it open.</summary>
    private bool? DayReaches(AssessmentScaleInfo scale, decimal baseline, decimal percent, DateOnly day)
    {
        bool? answer = null;
        foreach (var assessment in episode.Assessments!)
        {
            if (assessment.AssessedOn != day || assessment.Scale != scale.Scale || this.MomentOf(assessment) != Moment.After)
            {
                continue;
            }

            if (assessment.Score is not { } score)
            {
                return null;
            }

            var reaches = (scale.HigherIsWorse ? baseline - score : score - baseline) * 100 >= percent * baseline;
            if (answer is { } other && other != reaches)
            {
                return null;
            }

            answer = reaches;
        }

        return answer;
    }

    private Moment MomentOf(Assessment assessment)
    {
        if (assessment.AssessedOn is not { } day)
        {
            return this.MeasuresAnotherBlock(assessment) ? Moment.Elsewhere : Moment.Unclear;
        }

        if (day > line.DateOfService)
        {
            return Moment.Elsewhere;
        }

        if (procedure.PerformedOn is not { } performed)
        {
            return Moment.Unclear;
        }

        if (day < performed)
        {
            // While the agent of a block acts, a score is no baseline.
            return this.MeasuresBlock(assessment) ? Moment.Elsewhere : Moment.Before;
        }

        return day == performed ? this.OnTheDay(assessment) : this.Later(assessment, day);
    }

    private Moment OnTheDay(Assessment assessment)
    {
        if (this.MeasuresAnotherBlock(assessment))
        {
            return Moment.Elsewhere;
        }

        var (isBefore, isAfter) = (assessment.BeforeProcedure == procedure.Id, assessment.AfterProcedure == procedure.Id);
        return isBefore == isAfter ? Moment.Unclear : isBefore ? Moment.Before : Moment.After;
    }

    private Moment Later(Assessment assessment, DateOnly day)
    {
        if (assessment.AfterProcedure is { } measured)
        {
            return measured == procedure.Id ? Moment.After : Moment.Elsewhere;
        }

        // What a block did shows in hours, so a later score tells of it only where the record says so.
        return procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock ? Moment.Elsewhere
            : day < line.DateOfService || assessment.BeforeProcedure is not null ? Moment.After
            : Moment.Unclear;
    }

    private bool MeasuresAnotherBlock(Assessment assessment) => assessment.AfterProcedure != procedure.Id && this.MeasuresBlock(assessment);

    private bool MeasuresBlock(Assessment assessment)
    {
        if (assessment.AfterProcedure is not { } measured || episode.Procedures is not { } procedures)
        {
            return false;
        }

        foreach (var block in procedures)
        {
            if (block.Id == measured && block.Kind == ProcedureKind.DiagnosticMedialBranchBlock)
            {
                return true;
            }
        }

        return false;
    }
}
