using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>How a score stands to a procedure.</summary>
internal enum ScorePlace
{
    /// <summary>It has nothing to do with it.</summary>
    Apart,

    /// <summary>It comes before it.</summary>
    Before,

    /// <summary>It is a follow-up.</summary>
    After,

    /// <summary>The record does not tell.</summary>
    Untold,
}

/// <summary>One score on one scale, as seen from a procedure.</summary>
internal sealed record Score(ImprovementQuestion Question, AssessmentScaleInfo Scale, Place Place)
{
    public DateOnly? Day => this.Assessment.AssessedOn;

    /// <summary>The score itself; null when it is absent or not on its scale.</summary>
    public decimal? Value => this.Assessment.Score is { } score && score >= 0 && score <= this.Scale.Maximum ? score : null;

    public ScorePlace Stands =>
        this.Day > this.DateOfService ? ScorePlace.Apart
        : this.Day is not { } day ? this.MeasuresBlock(butThisOne: true) ? ScorePlace.Apart : ScorePlace.Untold
        : this.Question.Procedure.PerformedOn is not { } performedOn ? ScorePlace.Untold
        : day == performedOn ? this.OnTheDay
        : day < performedOn ? this.MeasuresBlock(butThisOne: false) ? ScorePlace.Apart : ScorePlace.Before
        : this.OnALaterDay(day);

    private Assessment Assessment => (Assessment)this.Place.Record!;

    private DateOnly DateOfService => this.Question.Around.Line.DateOfService;

    private bool NamesItBefore => this.Assessment.BeforeProcedure == this.Question.Procedure.Id;

    private bool NamesItAfter => this.Assessment.AfterProcedure == this.Question.Procedure.Id;

    /// <summary>What a diagnostic block does for hours is a baseline of nothing, so it need not be known when exactly that was.</summary>
    private ScorePlace OnTheDay =>
        this.MeasuresBlock(butThisOne: true) ? ScorePlace.Apart
        : this.NamesItBefore == this.NamesItAfter ? ScorePlace.Untold
        : this.NamesItBefore ? ScorePlace.Before
        : ScorePlace.After;

    public Noted NoteValue() => this.Read("score").Note(this.Day);

    public Noted NoteDay() => this.Read("assessedOn").Note(on: null);

    /// <summary>On the date of service a score may come after the service that is asked for.</summary>
    private ScorePlace OnALaterDay(DateOnly day) =>
        this.NamesItAfter ? ScorePlace.After
        : this.Assessment.AfterProcedure is not null || this.Question.IsOfBlock ? ScorePlace.Apart
        : day == this.DateOfService && this.Assessment.BeforeProcedure is null ? ScorePlace.Untold
        : ScorePlace.After;

    private bool MeasuresBlock(bool butThisOne) =>
        !(butThisOne && this.NamesItAfter)
        && (this.Question.Around.Episode.Procedures?.Any(procedure =>
            procedure.Id == this.Assessment.AfterProcedure && procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock) ?? false);

    private Reading Read(string fact) => ReferenceReader.Read(this.Place, FactVocabulary.Assessment.Find(fact)!);
}
