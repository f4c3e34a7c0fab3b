using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>What the scores before and after a procedure show, one scale at a time. The rules are in docs/pack-format.md, "Improvement".</summary>
internal readonly ref struct ScoreHistory
{
    public static readonly Fact PerformedOnFact = FactVocabulary.Procedure.Find("performedOn")!;

    private static readonly Fact AssessmentsFact = FactVocabulary.PatientEpisode.Find("assessments")!;
    private static readonly Fact ScoreFact = FactVocabulary.Assessment.Find("score")!;
    private static readonly Fact DateFact = FactVocabulary.Assessment.Find("assessedOn")!;

    /// <summary>Below this baseline a percentage would be too large a number to show.</summary>
    private const decimal SmallestShown = 0.0001m;

    private readonly EvaluationFrame frame;
    private readonly int procedureSlot;
    private readonly Procedure procedure;
    private readonly AskedImprovement asked;
    private readonly DateOnly? sustainedUntil;

    public ScoreHistory(EvaluationFrame frame, int procedureSlot, Procedure procedure, AskedImprovement asked)
    {
        this.frame = frame;
        this.procedureSlot = procedureSlot;
        this.procedure = procedure;
        this.asked = asked;
        this.sustainedUntil = procedure.PerformedOn is { } day && asked.Duration is { } duration
            ? CalendarArithmetic.Add(day, duration, asked.Unit)
            : null;
    }

    private enum Moment
    {
        Elsewhere,
        Before,
        After,
        Unclear,
    }

    /// <summary>Whether the date of service comes before any improvement could have lasted long enough.</summary>
    public bool TooEarly => this.sustainedUntil is { } until && this.frame.Line.DateOfService < until;

    /// <summary>Shows a day that is compared with the day until which improvement must last.</summary>
    public void Watch(DateOnly day)
    {
        if (this.sustainedUntil is { } until)
        {
            this.frame.Observer?.Compared(this.asked.Condition, this.asked.Condition.SustainedFor!, Boundaries.OfDay(day, until));
        }
    }

    /// <summary>Whether a scale was used after the procedure, and what its scores come to.</summary>
    public bool For(AssessmentScaleInfo scale, out Truth truth)
    {
        truth = Truth.Unknown;
        var found = false;
        var isClear = true;
        for (var index = 0; index < this.frame.Episode.Assessments?.Count; index++)
        {
            var moment = this.MomentOf(this.frame.Episode.Assessments[index], scale);
            found |= moment is Moment.After or Moment.Unclear;
            if (moment == Moment.Unclear)
            {
                isClear = false;
                this.Note(index, DateFact, this.frame.Episode.Assessments[index].AssessedOn);
            }
        }

        if (found && isClear && this.frame.Episode.Assessments is { IsIncomplete: false })
        {
            truth = this.Judge(scale);
        }
        else if (found)
        {
            this.NoteAbsence();
        }

        return found;
    }

    public void NoteAbsence()
    {
        if (this.frame.Trace is { } trace)
        {
            trace.ReadAt(trace.PlaceOf(Checking.Binding.EpisodeSlot), AssessmentsFact, this.frame.Episode.Assessments);
            if (this.procedure.PerformedOn is null)
            {
                trace.ReadAt(trace.PlaceOf(this.procedureSlot), PerformedOnFact, null);
            }
        }
    }

    private Truth Judge(AssessmentScaleInfo scale)
    {
        if (!this.TryBaseline(scale, out var baseline))
        {
            return Truth.Unknown;
        }

        return this.sustainedUntil is { } until ? this.Sustained(scale, baseline, until) : this.AnyFollowUp(scale, baseline);
    }

    /// <summary>The last score before the procedure. There is none when it is missing, zero, or given twice with different values.</summary>
    private bool TryBaseline(AssessmentScaleInfo scale, out decimal baseline)
    {
        baseline = 0;
        if (this.LastDayBefore(scale) is not { } last)
        {
            this.NoteAbsence();
            return false;
        }

        var assessments = this.frame.Episode.Assessments!;
        var (isContradicted, isSilent) = (false, false);
        decimal? given = null;
        for (var index = 0; index < assessments.Count; index++)
        {
            if (assessments[index].AssessedOn != last || this.MomentOf(assessments[index], scale) != Moment.Before)
            {
                continue;
            }

            this.Note(index, ScoreFact, assessments[index].Score);
            if (assessments[index].Score is { } score && IsOnScale(score, scale))
            {
                isContradicted |= given is { } other && other != score;
                given = score;
            }
            else
            {
                isSilent = true;
            }
        }

        baseline = given ?? 0;
        if (isContradicted)
        {
            this.frame.Trace?.Contradict($"The record gives different baseline scores on the {scale.Title} for one day.");
        }

        return !isContradicted && !isSilent && baseline != 0;
    }

    private DateOnly? LastDayBefore(AssessmentScaleInfo scale)
    {
        DateOnly? last = null;
        foreach (var assessment in this.frame.Episode.Assessments!)
        {
            if ((last is null || assessment.AssessedOn > last) && this.MomentOf(assessment, scale) == Moment.Before)
            {
                last = assessment.AssessedOn;
            }
        }

        return last;
    }

    /// <summary>Whether a follow-up on any day reaches the percentage: an ablation works late, and a response may fade again.</summary>
    private Truth AnyFollowUp(AssessmentScaleInfo scale, decimal baseline)
    {
        var result = Truth.False;
        var (follow, start) = this.FollowUps(scale);
        for (var index = start; index < follow.Count;)
        {
            result = Kleene.Or(result, this.DayReaches(scale, baseline, follow, ref index));
        }

        follow.RemoveRange(start, follow.Count - start);
        return result;
    }

    /// <summary>Whether every follow-up up to the last day asked about reaches the percentage, and one on that day or later does.</summary>
    private Truth Sustained(AssessmentScaleInfo scale, decimal baseline, DateOnly until)
    {
        var throughout = Truth.True;
        var (atEnd, hasEnd) = (Truth.False, false);
        var (follow, start) = this.FollowUps(scale);
        for (var index = start; index < follow.Count;)
        {
            var day = (int)(follow[index] >> 32);
            this.Watch(DateOnly.FromDayNumber(day));
            var truth = this.DayReaches(scale, baseline, follow, ref index);
            throughout = day <= until.DayNumber ? Kleene.And(throughout, truth) : throughout;
            atEnd = day >= until.DayNumber ? Kleene.Or(atEnd, truth) : atEnd;
            hasEnd |= day >= until.DayNumber;
        }

        follow.RemoveRange(start, follow.Count - start);
        if (!hasEnd && throughout != Truth.False)
        {
            // Nobody looked at the end, so how long it lasted is not known.
            this.NoteAbsence();
        }

        return Kleene.And(throughout, hasEnd ? atEnd : Truth.Unknown);
    }

    /// <summary>Day numbers and places of the follow-ups of a scale, in order of days, from a start in a list that is kept between runs.</summary>
    private (List<long> List, int Start) FollowUps(AssessmentScaleInfo scale)
    {
        var assessments = this.frame.Episode.Assessments!;
        var list = this.frame.Moments;
        var start = list.Count;
        for (var index = 0; index < assessments.Count; index++)
        {
            if (this.MomentOf(assessments[index], scale) == Moment.After)
            {
                list.Add(((long)assessments[index].AssessedOn!.Value.DayNumber << 32) | (uint)index);
            }
        }

        list.Sort(start, list.Count - start, null);
        return (list, start);
    }

    /// <summary>Whether the scores of one day reach the percentage; the index moves on to the next day. Scores that disagree are a contradiction.</summary>
    private Truth DayReaches(AssessmentScaleInfo scale, decimal baseline, List<long> follow, ref int index)
    {
        var day = follow[index] >> 32;
        var (holds, fails, unknown) = (false, false, false);
        for (; index < follow.Count && follow[index] >> 32 == day; index++)
        {
            var truth = this.Reaches(scale, baseline, (int)(uint)follow[index]);
            holds |= truth == Truth.True;
            fails |= truth == Truth.False;
            unknown |= truth == Truth.Unknown;
        }

        if (holds && fails)
        {
            this.frame.Trace?.Contradict($"The record gives different scores on the {scale.Title} for one day.");
        }

        return unknown || (holds && fails) ? Truth.Unknown : Kleene.From(holds);
    }

    private Truth Reaches(AssessmentScaleInfo scale, decimal baseline, int index)
    {
        var assessment = this.frame.Episode.Assessments![index];
        this.Note(index, ScoreFact, assessment.Score);
        if (assessment.Score is not { } score || !IsOnScale(score, scale))
        {
            return Truth.Unknown;
        }

        // Multiplied and not divided: no baseline is too small for that.
        var change = (scale.HigherIsWorse ? baseline - score : score - baseline) * 100;
        var holds = change >= this.asked.Percent * baseline;
        this.frame.Observer?.Compared(this.asked.Condition, this.asked.Parameter, Boundaries.OfPercent(change, baseline, this.asked.Percent));
        if (this.frame.Trace is { } trace && baseline >= SmallestShown)
        {
            trace.MeasureImprovement($"improvement on the {scale.Title}", change / baseline, this.asked, holds);
        }

        return Kleene.From(holds);
    }

    private static bool IsOnScale(decimal score, AssessmentScaleInfo scale) => score >= 0 && score <= scale.Maximum;

    /// <summary>Where a score stands to the procedure. Scores of other scales and later than the date of service stand elsewhere.</summary>
    private Moment MomentOf(Assessment assessment, AssessmentScaleInfo scale)
    {
        if (assessment.Scale != scale.Scale || assessment.AssessedOn > this.frame.Line.DateOfService)
        {
            return Moment.Elsewhere;
        }

        if (assessment.AssessedOn is not { } day)
        {
            return this.MeasuresAnotherBlock(assessment) ? Moment.Elsewhere : Moment.Unclear;
        }

        if (this.procedure.PerformedOn is not { } procedureDay)
        {
            return Moment.Unclear;
        }

        if (day == procedureDay)
        {
            return this.OnTheDay(assessment);
        }

        if (day < procedureDay)
        {
            return this.MeasuresBlock(assessment) ? Moment.Elsewhere : Moment.Before;
        }

        return this.OnALaterDay(assessment, day);
    }

    private Moment OnTheDay(Assessment assessment)
    {
        if (this.MeasuresAnotherBlock(assessment))
        {
            return Moment.Elsewhere;
        }

        var namesItBefore = assessment.BeforeProcedure == this.procedure.Id;
        return namesItBefore == (assessment.AfterProcedure == this.procedure.Id) ? Moment.Unclear
            : namesItBefore ? Moment.Before
            : Moment.After;
    }

    private Moment OnALaterDay(Assessment assessment, DateOnly day)
    {
        if (assessment.AfterProcedure is { } measured)
        {
            return measured == this.procedure.Id ? Moment.After : Moment.Elsewhere;
        }

        if (this.procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock)
        {
            // The agent acts for hours, so a later score measures the block only where the record says so.
            return Moment.Elsewhere;
        }

        // On the date of service a score may come after the service that is asked for.
        return day < this.frame.Line.DateOfService || assessment.BeforeProcedure is not null ? Moment.After : Moment.Unclear;
    }

    /// <summary>While the agent of a diagnostic block acts, a score is no baseline of anything.</summary>
    private bool MeasuresBlock(Assessment assessment) => assessment.AfterProcedure is { } block && this.frame.IsDiagnosticBlock(block);

    private bool MeasuresAnotherBlock(Assessment assessment) => assessment.AfterProcedure != this.procedure.Id && this.MeasuresBlock(assessment);

    /// <summary>Generic, so that a value is boxed only when somebody takes notes.</summary>
    private void Note<T>(int index, Fact fact, T value)
    {
        if (this.frame.Trace is { } trace)
        {
            var place = trace.PlaceOf(Checking.Binding.EpisodeSlot).Element(AssessmentsFact, this.frame.Episode.Assessments!, index);
            trace.ReadAt(place, fact, value, fact == DateFact ? null : this.frame.Episode.Assessments![index].AssessedOn);
        }
    }
}
