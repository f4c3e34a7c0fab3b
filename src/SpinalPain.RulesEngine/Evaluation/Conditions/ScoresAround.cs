using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Facts;
using Kind = SpinalPain.RulesEngine.Evaluation.Conditions.ScoreIndex.Kind;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>Where the scores stand to a procedure: those before it, those that follow it up, and those that leave it open.</summary>
internal readonly ref struct ScoresAround
{
    private readonly EvaluationFrame frame;
    private readonly Procedure procedure;
    private readonly ScoreIndex scores;
    private readonly int dateOfService;

    public ScoresAround(EvaluationFrame frame, Procedure procedure)
    {
        this.frame = frame;
        this.procedure = procedure;
        this.scores = frame.Scores;
        this.scores.Prepare(frame);
        this.dateOfService = frame.Line.DateOfService.DayNumber;
    }

    private enum Moment
    {
        Elsewhere,
        Before,
        After,
        Unclear,
    }

    /// <summary>Whether a scale was used at all up to the date of service.</summary>
    public bool Uses(AssessmentScale scale) => this.scores.Holds(scale);

    /// <summary>Finds the scores that do not tell where they stand. One is enough where only truth is asked for.</summary>
    public void FindUnclear(AssessmentScale scale, List<long> unclear)
    {
        unclear.Clear();
        if (this.procedure.PerformedOn is not { DayNumber: var day })
        {
            this.AddUnclear(this.scores.Of(scale), unclear);
            return;
        }

        this.AddUnclear(this.scores.Between(scale, Kind.Nothing, ScoreIndex.Undated, ScoreIndex.Undated), unclear);
        this.AddUnclear(this.scores.Between(scale, Kind.Procedure, ScoreIndex.Undated, ScoreIndex.Undated), unclear);
        this.AddUnclear(this.scores.Between(scale, Kind.Nothing, day, day), unclear);
        this.AddUnclear(this.scores.Between(scale, Kind.Procedure, day, day), unclear);
        if (day < this.dateOfService)
        {
            this.AddUnclear(this.scores.Between(scale, Kind.Nothing, this.dateOfService, this.dateOfService), unclear);
        }

        if (this.frame.IsDiagnosticBlock(this.procedure.Id))
        {
            var own = unclear.Count;
            this.scores.AddAfter(this.frame, scale, this.procedure.Id, unclear);
            for (var index = unclear.Count - 1; index >= own; index--)
            {
                if (this.MomentOf(ScoreIndex.PlaceOf(unclear[index])) != Moment.Unclear)
                {
                    unclear.RemoveAt(index);
                }
            }
        }
    }

    /// <summary>The last day with a score before the procedure, which leaves nothing unclear; -1 when there is none.</summary>
    public int LastDayBefore(AssessmentScale scale)
    {
        var day = this.procedure.PerformedOn!.Value.DayNumber;
        for (var onTheDay = this.BaselineOn(scale, day); !onTheDay.IsEmpty;)
        {
            if (this.IsBefore(onTheDay.TakePlace()))
            {
                return day;
            }
        }

        return Math.Max(this.scores.LastDayBefore(scale, Kind.Nothing, day), this.scores.LastDayBefore(scale, Kind.Procedure, day));
    }

    /// <summary>The scores of a day that can be a baseline. While the agent of a diagnostic block acts, a score is no baseline of anything.</summary>
    public MomentsInOrder BaselineOn(AssessmentScale scale, int day) =>
        new(this.scores.Between(scale, Kind.Nothing, day, day), this.scores.Between(scale, Kind.Procedure, day, day));

    /// <summary>Whether a score came before the procedure.</summary>
    public bool IsBefore(int place) => this.MomentOf(place) == Moment.Before;

    /// <summary>The scores that follow up a procedure that leaves nothing unclear: those that name it, and later ones that name none.</summary>
    /// <param name="scale">Their scale.</param>
    /// <param name="naming">Where to keep those that name it.</param>
    public MomentsInOrder FollowUps(AssessmentScale scale, List<long> naming)
    {
        naming.Clear();
        if (this.procedure.PerformedOn is not { DayNumber: var day })
        {
            return default;
        }

        this.scores.AddAfter(this.frame, scale, this.procedure.Id, naming);
        var earlier = 0;
        while (earlier < naming.Count && ScoreIndex.DayOf(naming[earlier]) < day)
        {
            earlier++;
        }

        // The agent acts for hours, so a later score measures a diagnostic block only where the record says so.
        var later = this.procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock ? [] : this.scores.Between(scale, Kind.Nothing, day + 1, this.dateOfService);
        return new MomentsInOrder(CollectionsMarshal.AsSpan(naming)[earlier..], later);
    }

    private void AddUnclear(ReadOnlySpan<long> moments, List<long> unclear)
    {
        foreach (var moment in moments)
        {
            if (this.MomentOf(ScoreIndex.PlaceOf(moment)) == Moment.Unclear)
            {
                unclear.Add(moment);
                if (this.frame.IsSilent)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Where a score of the index stands to the procedure: neither without a scale nor later than the date of service.</summary>
    private Moment MomentOf(int place)
    {
        var assessment = this.frame.Episode.Assessments![place];
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
}
