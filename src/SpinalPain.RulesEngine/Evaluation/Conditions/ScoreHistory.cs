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

    private readonly EvaluationFrame frame;
    private readonly Procedure procedure;
    private readonly AskedImprovement asked;
    private readonly DateOnly? sustainedUntil;

    public ScoreHistory(EvaluationFrame frame, Procedure procedure, AskedImprovement asked)
    {
        this.frame = frame;
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

    /// <summary>The agent of a diagnostic block acts for hours, so a later score measures it only where the record says so.</summary>
    private bool IsDiagnosticBlock => this.procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock;

    /// <summary>Whether a scale was used after the procedure, and what its scores come to.</summary>
    public bool For(AssessmentScaleInfo scale, bool isStated, out Truth truth)
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

        if (this.TooEarly)
        {
            truth = Truth.False;
            return found || isStated;
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
                trace.ReadAt(trace.PlaceOfRecord(this.procedure), PerformedOnFact, null);
            }
        }
    }

    private Truth Judge(AssessmentScaleInfo scale)
    {
        if (!this.TryBaseline(scale, out var baseline))
        {
            return Truth.Unknown;
        }

        return this.sustainedUntil is { } until ? this.Sustained(scale, baseline, until) : this.FirstFollowUp(scale, baseline);
    }

    /// <summary>The last score before the procedure. There is none when it is missing, zero, or given twice with different values.</summary>
    private bool TryBaseline(AssessmentScaleInfo scale, out decimal baseline)
    {
        var assessments = this.frame.Episode.Assessments!;
        var last = DateOnly.MinValue;
        var place = -1;
        var isContradicted = false;
        for (var index = 0; index < assessments.Count; index++)
        {
            var assessment = assessments[index];
            if (this.MomentOf(assessment, scale) == Moment.Before && assessment.AssessedOn is { } day && (place < 0 || day >= last))
            {
                isContradicted = place >= 0 && day == last && (isContradicted || assessment.Score != assessments[place].Score);
                (last, place) = (day, index);
            }
        }

        baseline = 0;
        if (place < 0)
        {
            this.NoteAbsence();
            return false;
        }

        this.Note(place, ScoreFact, assessments[place].Score);
        if (isContradicted)
        {
            this.frame.Trace?.Contradict($"The record gives different baseline scores on the {scale.Title} for one day.");
            return false;
        }

        baseline = assessments[place].Score ?? 0;
        return baseline != 0;
    }

    private Truth FirstFollowUp(AssessmentScaleInfo scale, decimal baseline)
    {
        var assessments = this.frame.Episode.Assessments!;
        var first = DateOnly.MaxValue;
        for (var index = 0; index < assessments.Count; index++)
        {
            if (this.MomentOf(assessments[index], scale) == Moment.After && assessments[index].AssessedOn < first)
            {
                first = assessments[index].AssessedOn!.Value;
            }
        }

        var (holds, fails, unknown) = (false, false, false);
        for (var index = 0; index < assessments.Count; index++)
        {
            if (this.MomentOf(assessments[index], scale) == Moment.After && assessments[index].AssessedOn == first)
            {
                var truth = this.Reaches(scale, baseline, index);
                holds |= truth == Truth.True;
                fails |= truth == Truth.False;
                unknown |= truth == Truth.Unknown;
            }
        }

        if (holds && fails)
        {
            this.frame.Trace?.Contradict($"The record gives different scores on the {scale.Title} for one day.");
        }

        return unknown || (holds && fails) ? Truth.Unknown : Kleene.From(holds);
    }

    private Truth Sustained(AssessmentScaleInfo scale, decimal baseline, DateOnly until)
    {
        var assessments = this.frame.Episode.Assessments!;
        var throughout = Truth.True;
        var (atEnd, hasEnd) = (Truth.False, false);
        for (var index = 0; index < assessments.Count; index++)
        {
            if (this.MomentOf(assessments[index], scale) == Moment.After)
            {
                var truth = this.Reaches(scale, baseline, index);
                if (assessments[index].AssessedOn < until)
                {
                    throughout = Kleene.And(throughout, truth);
                }
                else
                {
                    hasEnd = true;
                    atEnd = Kleene.Or(atEnd, truth);
                }
            }
        }

        if (!hasEnd)
        {
            // Nobody looked at the end, so it is not known; unless it was lost before.
            atEnd = Truth.Unknown;
            if (throughout != Truth.False)
            {
                this.NoteAbsence();
            }
        }

        return Kleene.And(throughout, atEnd);
    }

    private Truth Reaches(AssessmentScaleInfo scale, decimal baseline, int index)
    {
        var assessment = this.frame.Episode.Assessments![index];
        this.Note(index, ScoreFact, assessment.Score);
        if (assessment.Score is not { } score)
        {
            return Truth.Unknown;
        }

        var percent = (scale.HigherIsWorse ? baseline - score : score - baseline) * 100 / baseline;
        this.frame.Trace?.MeasureImprovement($"improvement on the {scale.Title}", percent, this.asked, percent >= this.asked.Percent);
        return Kleene.From(percent >= this.asked.Percent);
    }

    /// <summary>Where a score stands to the procedure. Scores of other scales and later than the date of service stand elsewhere.</summary>
    private Moment MomentOf(Assessment assessment, AssessmentScaleInfo scale)
    {
        if (assessment.Scale != scale.Scale)
        {
            return Moment.Elsewhere;
        }

        if (assessment.AssessedOn is not { } day || this.procedure.PerformedOn is not { } procedureDay)
        {
            return Moment.Unclear;
        }

        if (day > this.frame.Line.DateOfService)
        {
            return Moment.Elsewhere;
        }

        if (day == procedureDay)
        {
            return assessment.BeforeProcedure == this.procedure.Id ? Moment.Before
                : assessment.AfterProcedure == this.procedure.Id ? Moment.After
                : Moment.Unclear;
        }

        // What measures the response to a procedure is no baseline of a later one, and no follow-up of another.
        if (day < procedureDay)
        {
            return assessment.AfterProcedure is null ? Moment.Before : Moment.Elsewhere;
        }

        return assessment.AfterProcedure is { } measured
            ? measured == this.procedure.Id ? Moment.After : Moment.Elsewhere
            : this.IsDiagnosticBlock ? Moment.Elsewhere : Moment.After;
    }

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
