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
    private Assessment Assessment => (Assessment)this.Place.Record!;

    public DateOnly? Day => this.Assessment.AssessedOn;

    /// <summary>The score itself; null when it is absent or not on its scale.</summary>
    public decimal? Value => this.Assessment.Score is { } score && score >= 0 && score <= this.Scale.Maximum ? score : null;

    /// <summary>Whether it may be a follow-up: it names no other procedure, and of a diagnostic block it names the block.</summary>
    public bool MayFollow
    {
        get
        {
            var isNamed = this.Assessment.AfterProcedure == this.Question.Procedure.Id;
            var mayBeMeant = isNamed || (this.Assessment.AfterProcedure is null && !this.Question.IsOfBlock);
            return mayBeMeant && !(this.Day < this.Question.Procedure.PerformedOn);
        }
    }

    public ScorePlace Stands
    {
        get
        {
            if (this.Day > this.Question.Around.Line.DateOfService || (!this.MayFollow && !this.MayPrecede))
            {
                return ScorePlace.Apart;
            }

            if (this.Day is not { } day || this.Question.Procedure.PerformedOn is not { } performedOn || this.IsUntoldOnDateOfService)
            {
                return ScorePlace.Untold;
            }

            return day == performedOn ? this.OnTheDay : day < performedOn ? ScorePlace.Before : ScorePlace.After;
        }
    }

    private bool IsUntoldOnDateOfService =>
        this.Day == this.Question.Around.Line.DateOfService && this.Assessment is { BeforeProcedure: null, AfterProcedure: null };

    /// <summary>Whether it may be a baseline: it does not measure what another procedure, a diagnostic block, does for hours.</summary>
    private bool MayPrecede => !this.MeasuresAnotherBlock && !(this.Day > this.Question.Procedure.PerformedOn);

    private bool MeasuresAnotherBlock =>
        this.Assessment.AfterProcedure is { } after
        && after != this.Question.Procedure.Id
        && (this.Question.Around.Episode.Procedures?.Any(procedure => procedure.Id == after && procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock) ?? false);

    private ScorePlace OnTheDay
    {
        get
        {
            var id = this.Question.Procedure.Id;
            return (this.Assessment.BeforeProcedure == id, this.Assessment.AfterProcedure == id) switch
            {
                (true, false) => this.MayPrecede ? ScorePlace.Before : ScorePlace.Apart,
                (false, true) => ScorePlace.After,
                _ => ScorePlace.Untold,
            };
        }
    }

    public Noted NoteValue() => this.Read("score").Note(this.Day);

    public Noted NoteDay() => this.Read("assessedOn").Note(on: null);

    private Reading Read(string fact) => ReferenceReader.Read(this.Place, FactVocabulary.Assessment.Find(fact)!);
}
