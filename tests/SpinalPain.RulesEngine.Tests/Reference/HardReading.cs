using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>A small episode at a place where the text is easily read wrongly.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Condition">The condition of the one criterion.</param>
/// <param name="Episode">The episode.</param>
internal sealed record HardReading(string Name, string Condition, PatientEpisode Episode)
{
    private const string Improved = """
        { "some": "episode.procedures", "as": "procedure", "where": { "all": [
          { "fact": "procedure.kind", "is": "radiofrequencyAblation" },
          { "improvementAfter": "procedure", "measures": ["pain"], "atLeast": { "parameter": "half" } } ] } }
        """;

    private const string TrialLasted = """
        { "some": "episode.stimulationTrials", "as": "trial", "where": { "elapsedFrom": "trial.startedOn", "to": "trial.endedOn", "atLeast": { "parameter": "fourWeeks" } } }
        """;

    private static readonly DateOnly DateOfService = new(2025, 6, 15);

    private static readonly PatientEpisode Silent = new()
    {
        Id = "episode",
        Stage = ReviewStage.ClaimReview,
        Lines = [new RequestedLine { Id = "line", Code = "62323", DateOfService = DateOfService }],
    };

    private static readonly Procedure Ablation = new() { Id = "ablation", Kind = ProcedureKind.RadiofrequencyAblation, PerformedOn = Day(10) };
    private static readonly Procedure Surgery = new() { Id = "surgery", Kind = ProcedureKind.SpinalSurgery, PerformedOn = Day(10) };

    public static HardReading UndatedScoreOfAnotherProcedure { get; } = Scored(
        "A score without a day that measures another procedure may be the baseline",
        Ablation,
        Score(1, 8),
        Score(null, 4) with { AfterProcedure = "surgery" },
        Score(20, 3));

    public static HardReading ScoreOfAnotherProcedureOnTheDay { get; } = Scored(
        "A score of the day that measures another procedure does not tell whether it came before",
        Ablation,
        Score(1, 8),
        Score(10, 4) with { AfterProcedure = "surgery" },
        Score(20, 3));

    public static HardReading ScoreBetweenTwoProcedures { get; } = Scored(
        "A score after one procedure of the day and before the other is the baseline of the other",
        Ablation,
        Score(1, 8),
        Score(10, 4) with { AfterProcedure = "surgery", BeforeProcedure = "ablation" },
        Score(20, 3));

    public static HardReading ScoreBeforeAndAfter { get; } = Scored(
        "A score of the day that says it came before the procedure and after it tells nothing",
        Ablation,
        Score(1, 8),
        Score(10, 4) with { AfterProcedure = "ablation", BeforeProcedure = "ablation" },
        Score(20, 3));

    public static HardReading LaterThanTheDateOfService { get; } = Scored(
        "A score after the date of service is passed over, also for a procedure without a day",
        Ablation with { PerformedOn = null, Responses = [new ProcedureResponse { Scale = AssessmentScale.NumericRatingScale, ImprovementPercent = 20 }] },
        new Assessment { AssessedOn = DateOfService.AddDays(1), Scale = AssessmentScale.VisualAnalogScale, Score = 20 });

    public static HardReading AbsentScoreOfAnEarlierDay { get; } = Scored(
        "A score that is absent on a day before that of the baseline is not asked for",
        Ablation,
        Score(1, null),
        Score(5, 8),
        Score(20, null));

    public static HardReading BaselinesAroundAnAbsentOne { get; } = Scored(
        "Two different baseline scores contradict each other whatever stands between them",
        Ablation,
        Score(5, 8),
        Score(5, null),
        Score(5, 6),
        Score(20, 3));

    public static HardReading ContradictionsOnTwoScales { get; } = Scored(
        "Contradictions on two scales are both told",
        Ablation,
        Score(5, 8),
        Score(5, 6),
        Score(20, 3),
        Score(5, 80) with { Scale = AssessmentScale.VisualAnalogScale },
        Score(5, 60) with { Scale = AssessmentScale.VisualAnalogScale },
        Score(20, 30) with { Scale = AssessmentScale.VisualAnalogScale });

    public static HardReading OneContradictionTwice { get; } = new(
        "What contradicts itself in the same way twice is asked for twice",
        TrialLasted,
        Silent with
        {
            StimulationTrials = [new StimulationTrial { StartedOn = Day(9), EndedOn = Day(2) }, new StimulationTrial { StartedOn = Day(8), EndedOn = Day(1) }],
        });

    public static IEnumerable<HardReading> All { get; } =
    [
        UndatedScoreOfAnotherProcedure,
        ScoreOfAnotherProcedureOnTheDay,
        ScoreBetweenTwoProcedures,
        ScoreBeforeAndAfter,
        LaterThanTheDateOfService,
        AbsentScoreOfAnEarlierDay,
        BaselinesAroundAnAbsentOne,
        ContradictionsOnTwoScales,
        OneContradictionTwice,
    ];

    private static HardReading Scored(string name, Procedure procedure, params ReadOnlySpan<Assessment> scores) =>
        new(name, Improved, Silent with { Procedures = [procedure, Surgery], Assessments = FactList.Create(scores) });

    private static Assessment Score(int? day, decimal? score) =>
        new() { AssessedOn = day is { } known ? Day(known) : null, Scale = AssessmentScale.NumericRatingScale, Score = score };

    private static DateOnly Day(int day) => new(2025, 5, day);
}
