using System.Runtime.CompilerServices;
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
    private readonly int procedureDay;

    /// <summary>The day before which a later score that names nothing is surely a follow-up; 0 where none is.</summary>
    private readonly int clearUntil;

    public ScoresAround(EvaluationFrame frame, Procedure procedure)
    {
        this.frame = frame;
        this.procedure = procedure;
        this.scores = frame.Scores;
        this.scores.Prepare(frame);
        this.dateOfService = frame.Line.DateOfService.DayNumber;
        this.procedureDay = procedure.PerformedOn?.DayNumber ?? ScoreIndex.Undated;
        this.clearUntil = this.procedureDay == ScoreIndex.Undated || procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock ? 0 : this.dateOfService;
    }

    /// <summary>Where a score stands to the procedure.</summary>
    public enum Moment
    {
        Elsewhere,
        Before,
        After,
        Unclear,
    }

    /// <summary>The scales that were used up to the date of service at all, a bit for each.</summary>
    public int Scales => this.scores.Scales;

    /// <summary>Finds the scores that do not tell where they stand. One is enough where only truth is asked for.</summary>
    public void FindUnclear(AssessmentScale scale, List<long> unclear)
    {
        unclear.Clear();
        var day = this.procedureDay;
        if (day == ScoreIndex.Undated)
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
                if (this.MomentOf(unclear[index]) != Moment.Unclear)
                {
                    unclear.RemoveAt(index);
                }
            }
        }
    }

    /// <summary>The last day with a score before the procedure, which leaves nothing unclear; -1 when there is none.</summary>
    public int LastDayBefore(AssessmentScale scale)
    {
        var day = this.procedureDay;
        for (var onTheDay = this.BaselineOn(scale, day); !onTheDay.IsEmpty;)
        {
            if (this.MomentOf(onTheDay.Take()) == Moment.Before)
            {
                return day;
            }
        }

        return Math.Max(this.scores.LastDayBefore(scale, Kind.Nothing, day), this.scores.LastDayBefore(scale, Kind.Procedure, day));
    }

    /// <summary>The scores of a day that can be a baseline. While the agent of a diagnostic block acts, a score is no baseline of anything.</summary>
    public MomentsInOrder BaselineOn(AssessmentScale scale, int day) =>
        new(this.scores.Between(scale, Kind.Nothing, day, day), this.scores.Between(scale, Kind.Procedure, day, day));

    /// <summary>Where the score of an entry stands to the procedure. Most name nothing and tell it by their day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moment MomentOf(long entry)
    {
        var (day, kind) = (ScoreIndex.DayOf(entry), ScoreIndex.KindOf(entry));
        return kind != Kind.Nothing || day < 0 ? this.MomentOf(entry, day, kind)
            : day < this.procedureDay ? Moment.Before
            : day > this.procedureDay && day < this.clearUntil ? Moment.After
            : this.MomentOf(entry, day, kind);
    }

    private Moment MomentOf(long entry, int day, Kind kind)
    {
        if (day == ScoreIndex.Undated)
        {
            return kind == Kind.DiagnosticBlock && this.ScoreOf(entry).AfterProcedure != this.procedure.Id ? Moment.Elsewhere : Moment.Unclear;
        }

        if (this.procedureDay == ScoreIndex.Undated)
        {
            return Moment.Unclear;
        }

        if (day < this.procedureDay)
        {
            // While the agent of a diagnostic block acts, a score is no baseline of anything.
            return kind == Kind.DiagnosticBlock ? Moment.Elsewhere : Moment.Before;
        }

        return day == this.procedureDay ? this.OnTheDay(kind, this.ScoreOf(entry)) : this.OnALaterDay(kind, day, this.ScoreOf(entry));
    }

    /// <summary>The scores that follow up a procedure that leaves nothing unclear: those that name it, and later ones that name none.</summary>
    /// <param name="scale">Their scale.</param>
    /// <param name="naming">Where to keep those that name it.</param>
    public MomentsInOrder FollowUps(AssessmentScale scale, List<long> naming)
    {
        naming.Clear();
        var day = this.procedureDay;
        if (day == ScoreIndex.Undated)
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
            if (this.MomentOf(moment) == Moment.Unclear)
            {
                unclear.Add(moment);
                if (this.frame.IsSilent)
                {
                    return;
                }
            }
        }
    }

    private Moment OnTheDay(Kind kind, Assessment assessment)
    {
        var namesItAfter = assessment.AfterProcedure == this.procedure.Id;
        if (kind == Kind.DiagnosticBlock && !namesItAfter)
        {
            return Moment.Elsewhere;
        }

        var namesItBefore = assessment.BeforeProcedure == this.procedure.Id;
        return namesItBefore == namesItAfter ? Moment.Unclear
            : namesItBefore ? Moment.Before
            : Moment.After;
    }

    private Moment OnALaterDay(Kind kind, int day, Assessment assessment)
    {
        if (kind != Kind.Nothing)
        {
            return assessment.AfterProcedure == this.procedure.Id ? Moment.After : Moment.Elsewhere;
        }

        if (this.procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock)
        {
            // The agent acts for hours, so a later score measures the block only where the record says so.
            return Moment.Elsewhere;
        }

        // On the date of service a score may come after the service that is asked for.
        return day < this.dateOfService || assessment.BeforeProcedure is not null ? Moment.After : Moment.Unclear;
    }

    private Assessment ScoreOf(long entry) => this.frame.Episode.Assessments![ScoreIndex.PlaceOf(entry)];
}
