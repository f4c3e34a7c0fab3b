using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Episodes with lists of 20 to 40 elements, many of which share their values or lack them.</summary>
internal sealed class LongEpisode
{
    private static readonly AssessmentScale[] Scales = [AssessmentScale.NumericRatingScale, AssessmentScale.VisualAnalogScale, AssessmentScale.OswestryDisabilityIndex];

    private readonly Dice dice;
    private readonly double presence;
    private readonly double necessity;
    private readonly int days;
    private readonly int numbers;
    private readonly int scales;

    private LongEpisode(Dice dice)
    {
        this.dice = dice;
        this.presence = dice.Pick(1, 1, 0.99, 0.97, 0.7);
        this.necessity = dice.Pick(0, 0.05, 0.5, 0.95, 1);
        this.days = dice.Pick(4, 30, 30, 400);
        this.numbers = dice.Pick(4, 20, 40);
        this.scales = dice.Pick(1, Scales.Length);
    }

    /// <summary>The episode of a seed.</summary>
    public static PatientEpisode Of(int seed) => new LongEpisode(new Dice(seed)).Episode();

    private PatientEpisode Episode()
    {
        var line = TestPack.Silent.Lines[0] with { DiagnosisCodes = this.List(_ => this.Code()), Region = SpinalRegion.Cervical };
        return TestPack.Silent with
        {
            Lines = [line, line with { Id = "line-2", DateOfService = TestPack.DateOfService.AddDays(-10) }],
            Procedures = this.List(this.Procedure),
            Visits = this.List(_ => new Visit { VisitedOn = this.Day(), Kind = this.Known(VisitKind.FollowUp) }),
            Diagnoses = this.List(_ => new Diagnosis { Code = this.dice.Chance(this.presence) ? this.Code() : null }),
            Assessments = this.List(this.Assessment),
        };
    }

    private Procedure Procedure(int number) => new()
    {
        Id = $"procedure-{number}",
        Kind = this.Known(this.dice.Pick(ProcedureKind.EpiduralSteroidInjection, ProcedureKind.DiagnosticMedialBranchBlock)),
        PerformedOn = this.Day(),
        Region = this.Known(this.dice.Pick(SpinalRegion.Cervical, SpinalRegion.Cervical, SpinalRegion.Lumbosacral)),
        MedicallyNecessary = this.Known(this.dice.Chance(this.necessity)),
        Medications = this.dice.Chance(0.2) ? this.List(_ => new Medication { Name = this.dice.Chance(this.presence) ? this.Code() : null }) : [],
    };

    private Assessment Assessment(int number) => new()
    {
        AssessedOn = this.Day(),
        Scale = this.Known(this.dice.Pick(Scales[..this.scales])),
        Score = this.Known(this.dice.Pick(8m, 8.0m, 4m, 3m, 10m)),
        BeforeProcedure = this.dice.Chance(0.4) ? this.Id() : null,
        AfterProcedure = this.dice.Chance(0.4) ? this.Id() : null,
    };

    /// <summary>Now and then a day of, or after, the date of service.</summary>
    private DateOnly? Day() => this.Known(TestPack.DateOfService.AddDays(this.dice.Chance(0.05) ? this.dice.Number(-10, 2) : -this.dice.Number(1, this.days)));

    private string Id() => $"procedure-{this.dice.Number(0, this.numbers)}";

    private string Code() => $"M54.{this.dice.Number(0, this.numbers)}";

    private T? Known<T>(T value)
        where T : struct => this.dice.Chance(this.presence) ? value : null;

    private FactList<T> List<T>(Func<int, T> make)
        where T : notnull
    {
        T[] items = [.. Enumerable.Range(0, this.dice.Number(20, 40)).Select(make)];
        return this.dice.Chance(0.95) ? FactList.Create(items) : FactList.Incomplete(items);
    }
}
