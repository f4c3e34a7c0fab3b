using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>The lists of an episode while it is written.</summary>
internal sealed class Sketch
{
    public List<RequestedLine> Lines { get; } = [];

    public List<Symptom> Symptoms { get; } = [];

    public List<Diagnosis> Diagnoses { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<Procedure> Procedures { get; } = [];

    public List<Visit> Visits { get; } = [];

    public List<ConservativeTreatment> Treatments { get; } = [];

    public List<ImagingStudy> Studies { get; } = [];

    public List<Contraindication> Contraindications { get; } = [];

    public List<Document> Documents { get; } = [];

    /// <summary>Whether the documents explain why an injection is repeated.</summary>
    public bool ExplainsRepeat { get; set; }

    /// <summary>The day, if it is earlier than the date of service, with what happened on it.</summary>
    public void Visit(Chart chart, VisitKind kind, DateOnly day) => this.Visits.Add(new Visit { Kind = chart.Value(kind), VisitedOn = chart.Value(day) });

    /// <summary>A score of pain from 0 to 10, and at times the same on the disability index.</summary>
    public void Score(Chart chart, DateOnly day, int pain, bool disability = false, string? before = null, string? after = null)
    {
        this.Assessments.Add(new Assessment
        {
            AssessedOn = chart.Value(day),
            Scale = chart.Value(AssessmentScale.NumericRatingScale),
            Score = chart.Value<decimal>(pain),
            BeforeProcedure = before is null ? null : chart.Text(before),
            AfterProcedure = after is null ? null : chart.Text(after),
        });
        if (disability)
        {
            this.Assessments.Add(new Assessment { AssessedOn = chart.Value(day), Scale = AssessmentScale.OswestryDisabilityIndex, Score = chart.Value((pain * 6m) + 4) });
        }
    }

    public PatientEpisode Finish(Chart chart, Request request) => References.Mend(new PatientEpisode
    {
        Id = request.Id,
        Stage = request.Stage,
        Payer = "CGS Administrators",
        Jurisdiction = chart.Dice.Pick("KY", "OH"),
        Patient = new Patient { Id = "patient-" + request.Id, BirthDate = request.Before(365 * chart.Dice.Between(35, 84)), Sex = chart.Dice.Pick(Sex.Female, Sex.Male) },
        Lines = [.. this.Lines],
        Symptoms = chart.List(this.Symptoms),
        Diagnoses = chart.List(this.Diagnoses),
        Assessments = chart.List(this.Assessments),
        ConservativeTreatments = chart.List(this.Treatments),
        ImagingStudies = chart.List(this.Studies),
        Procedures = chart.List(this.Procedures),
        Visits = chart.List(this.Visits),
        Contraindications = chart.List(this.Contraindications),
        CarePlan = chart.Hole() ? null : new CarePlan
        {
            ConservativeTreatment = chart.Yes(),
            Rehabilitation = chart.Value(chart.Dice.Pick(RehabilitationProgram.ActiveRehabilitation, RehabilitationProgram.HomeExercise), RehabilitationProgram.None),
        },
        Documents = chart.List(this.Documents),
        Providers = chart.List(Paperwork.Provider(chart), Paperwork.Colleague()),
    });
}
