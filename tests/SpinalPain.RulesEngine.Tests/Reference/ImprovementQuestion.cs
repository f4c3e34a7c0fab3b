using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>An <c>improvementAfter</c> with what it asks about looked up.</summary>
internal sealed record ImprovementQuestion(ImprovementCondition Condition, Surroundings Around)
{
    private const decimal MostShown = 1_000_000;

    /// <summary>Where the procedure stands.</summary>
    public Place Place { get; } = (Place)Around.Bindings[Condition.Procedure.Slot];

    public decimal Percentage { get; } = Around.InForce(Condition.AtLeast);

    public Procedure Procedure => (Procedure)this.Place.Record!;

    /// <summary>The agent of a diagnostic block acts for hours.</summary>
    public bool IsOfBlock => this.Procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock;

    /// <summary>The day until which the improvement has to last; null when no time is asked for or the procedure has no day.</summary>
    public DateOnly? End =>
        this.Condition.SustainedFor is { } time && this.Procedure.PerformedOn is { } day ? ReferenceCalendar.Plus(day, this.Around.InForce(time), time.Unit) : null;

    public IEnumerable<AssessmentScaleInfo> Scales => AssessmentScales.All.Where(scale => this.Condition.Measures.Contains(scale.Measures));

    /// <summary>The scores on record.</summary>
    public Reading Assessments =>
        ReferenceReader.Read((Place)this.Around.Bindings[Binding.EpisodeSlot], FactVocabulary.PatientEpisode.Find("assessments")!);

    /// <summary>The stated responses to the procedure.</summary>
    public Reading Responses => this.Read("responses");

    public Reading PerformedOn => this.Read("performedOn");

    /// <summary>What is noted when the scores do not tell: the list of scores, and the day of the procedure when that is not known either.</summary>
    public IEnumerable<Noted> Absence =>
        this.Procedure.PerformedOn is null ? [this.Assessments.Note(on: null), this.PerformedOn.Note(on: null)] : [this.Assessments.Note(on: null)];

    /// <summary>A percentage beside what is asked for, rounded down: 49.996 must not look like 50.</summary>
    public Measurement Measure(string what, decimal percentage, bool holds)
    {
        var shown = Math.Floor(Math.Clamp(percentage, -MostShown, MostShown) * 100) / 100;
        var parameter = this.Condition.AtLeast;
        return new Measurement(
            what, DeterminationWords.InWords(shown, Units.Percent), Thresholds.Needed(Comparison.AtLeast, parameter, this.Percentage), parameter.Id, holds);
    }

    private Reading Read(string fact) => ReferenceReader.Read(this.Place, FactVocabulary.Procedure.Find(fact)!);
}
