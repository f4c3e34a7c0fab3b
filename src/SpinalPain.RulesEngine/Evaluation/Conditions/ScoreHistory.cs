using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;
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
    private readonly ScoresAround scores;

    public ScoreHistory(EvaluationFrame frame, int procedureSlot, Procedure procedure, AskedImprovement asked)
    {
        this.frame = frame;
        this.procedureSlot = procedureSlot;
        this.procedure = procedure;
        this.asked = asked;
        this.sustainedUntil = procedure.PerformedOn is { } day && asked.Duration is { } duration
            ? CalendarArithmetic.Add(day, duration, asked.Unit)
            : null;
        this.scores = new ScoresAround(frame, procedure);
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
        if ((this.scores.Scales & (1 << (int)scale.Scale)) == 0)
        {
            return false;
        }

        this.scores.FindUnclear(scale.Scale, this.frame.Moments);
        var isUnclear = this.frame.Moments.Count > 0;
        this.NoteUnclear();
        var follow = this.scores.FollowUps(scale.Scale, this.frame.Moments);
        if (!isUnclear && follow.IsEmpty)
        {
            return false;
        }

        if (!isUnclear && this.frame.Episode.Assessments is { IsIncomplete: false })
        {
            truth = this.Judge(scale, follow);
        }
        else
        {
            this.NoteAbsence();
        }

        return true;
    }

    public void NoteAbsence()
    {
        if (this.frame.Trace is { } trace)
        {
            trace.ReadAt(PlaceTable.Episode, AssessmentsFact, this.frame.Episode);
            if (this.procedure.PerformedOn is null)
            {
                trace.ReadAt(trace.PlaceOf(this.procedureSlot), PerformedOnFact, this.procedure);
            }
        }
    }

    /// <summary>In the order of the record.</summary>
    private void NoteUnclear()
    {
        if (this.frame.Trace is not null)
        {
            foreach (var index in this.frame.Moments.Select(ScoreIndex.PlaceOf).Order())
            {
                this.Note(index, DateFact);
            }
        }
    }

    private Truth Judge(AssessmentScaleInfo scale, MomentsInOrder follow)
    {
        if (!this.TryBaseline(scale, out var baseline))
        {
            return Truth.Unknown;
        }

        return this.sustainedUntil is { } until ? this.Sustained(scale, baseline, until, follow) : this.AnyFollowUp(scale, baseline, follow);
    }

    /// <summary>The last score before the procedure. There is none when it is missing, zero, or given twice with different values.</summary>
    private bool TryBaseline(AssessmentScaleInfo scale, out decimal baseline)
    {
        baseline = 0;
        var last = this.scores.LastDayBefore(scale.Scale);
        if (last < 0)
        {
            this.NoteAbsence();
            return false;
        }

        var assessments = this.frame.Episode.Assessments!;
        var (isContradicted, isSilent) = (false, false);
        decimal? given = null;
        for (var onLastDay = this.scores.BaselineOn(scale.Scale, last); !onLastDay.IsEmpty;)
        {
            var moment = onLastDay.Take();
            if (this.scores.MomentOf(moment) != ScoresAround.Moment.Before)
            {
                continue;
            }

            var index = ScoreIndex.PlaceOf(moment);
            this.Note(index, ScoreFact);
            if (assessments[index].Score is { } score && scale.Holds(score))
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

    /// <summary>Whether a follow-up on any day reaches the percentage: an ablation works late, and a response may fade again.</summary>
    private Truth AnyFollowUp(AssessmentScaleInfo scale, decimal baseline, MomentsInOrder follow)
    {
        var result = Truth.False;
        while (!follow.IsEmpty && !(result == Truth.True && this.frame.IsSilent))
        {
            result = Kleene.Or(result, this.DayReaches(scale, baseline, ref follow));
        }

        return result;
    }

    /// <summary>Whether every follow-up up to the last day asked about reaches the percentage, and one on that day or later does.</summary>
    private Truth Sustained(AssessmentScaleInfo scale, decimal baseline, DateOnly until, MomentsInOrder follow)
    {
        var throughout = Truth.True;
        var (atEnd, hasEnd) = (Truth.False, false);
        while (!follow.IsEmpty && !(this.frame.IsSilent && (throughout == Truth.False || (atEnd == Truth.True && follow.Day > until.DayNumber))))
        {
            var day = follow.Day;
            this.Watch(DateOnly.FromDayNumber(day));
            var truth = this.DayReaches(scale, baseline, ref follow);
            throughout = day <= until.DayNumber ? Kleene.And(throughout, truth) : throughout;
            atEnd = day >= until.DayNumber ? Kleene.Or(atEnd, truth) : atEnd;
            hasEnd |= day >= until.DayNumber;
        }

        if (!hasEnd && throughout != Truth.False)
        {
            // Nobody looked at the end, so how long it lasted is not known.
            this.NoteAbsence();
        }

        return Kleene.And(throughout, hasEnd ? atEnd : Truth.Unknown);
    }

    /// <summary>Whether the scores of the next day reach the percentage. Scores that disagree are a contradiction.</summary>
    private Truth DayReaches(AssessmentScaleInfo scale, decimal baseline, ref MomentsInOrder follow)
    {
        var (holds, fails, unknown) = (false, false, false);
        for (var day = follow.Day; !follow.IsEmpty && follow.Day == day;)
        {
            var truth = this.Reaches(scale, baseline, ScoreIndex.PlaceOf(follow.Take()));
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
        this.Note(index, ScoreFact);
        if (assessment.Score is not { } score || !scale.Holds(score))
        {
            return Truth.Unknown;
        }

        // Multiplied and not divided: no baseline is too small for that.
        var change = scale.Improvement(baseline, score) * 100;
        var holds = change >= this.asked.Percent * baseline;
        this.frame.Observer?.Compared(this.asked.Condition, this.asked.Parameter, Boundaries.OfPercent(change, baseline, this.asked.Percent));
        if (this.frame.Trace is { } trace && baseline >= SmallestShown)
        {
            trace.MeasureImprovement("improvement on the ", scale.Title, change / baseline, this.asked, holds);
        }

        return Kleene.From(holds);
    }

    private void Note(int index, Fact fact)
    {
        if (this.frame.Trace is { } trace)
        {
            var assessments = this.frame.Episode.Assessments!;
            trace.ReadAt(trace.ElementOf(PlaceTable.Episode, AssessmentsFact, assessments, index), fact, assessments[index], fact == DateFact ? null : assessments[index].AssessedOn);
        }
    }
}
