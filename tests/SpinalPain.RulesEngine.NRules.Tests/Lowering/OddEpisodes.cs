using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Episodes that an app can build and no reader would let through.</summary>
internal static class OddEpisodes
{
    public static IReadOnlyDictionary<string, PatientEpisode> All { get; } = new Dictionary<string, PatientEpisode>(StringComparer.Ordinal)
    {
        ["largest numbers"] = WithNumbers(decimal.MaxValue),
        ["smallest numbers"] = WithNumbers(decimal.MinValue),
        ["nearly nothing"] = WithNumbers(0.0000000000000000000000000001m),
        ["codes without a word"] = WithCodes(99),
        ["codes under all words"] = WithCodes(-7),
        ["code of minus one"] = WithCodes(-1),
        ["service on the last day"] = WithDays(DateOnly.MaxValue, DateOnly.MinValue, DateOnly.MaxValue),
        ["procedure on the last day"] = WithDays(SmallPack.DateOfService, DateOnly.MaxValue, DateOnly.MaxValue),
        ["everything on the first day but the service"] = WithDays(SmallPack.DateOfService, DateOnly.MinValue, DateOnly.MinValue),
        ["ids given twice"] = With(
            [Procedure("p", ProcedureKind.DiagnosticMedialBranchBlock, 3), Procedure("p", ProcedureKind.SpinalSurgery, 4)],
            [Score(2, 8), Score(5, 4) with { AfterProcedure = "p" }]),
        ["a procedure with the id of the line"] = With(
            [Procedure("line-1", null, 3)],
            [Score(2, 8), Score(3, 5) with { AfterProcedure = "line-1" }, Score(5, 4)]),
        ["references that lead nowhere"] = With(
            [Procedure("p", ProcedureKind.DiagnosticMedialBranchBlock, 3)],
            [Score(2, 8) with { AfterProcedure = "nobody" }, Score(5, 4) with { BeforeProcedure = "nobody" }]) with
        {
            Lines = [SmallPack.Episode().Lines[0] with { PerformedBy = "nobody" }],
            Providers = [],
        },
        ["empty texts"] = SmallPack.Episode() with
        {
            Lines = [SmallPack.Episode().Lines[0] with { Modifiers = [string.Empty], DiagnosisCodes = [string.Empty, " "], Levels = [string.Empty] }],
            Diagnoses = [new Diagnosis { Code = string.Empty }],
        },
        ["nothing at all"] = SmallPack.Episode(),
    };

    public static IEnumerable<string> Names => All.Keys;

    private static PatientEpisode WithNumbers(decimal number) => With(
        [
            Procedure("p", null, 3) with
            {
                Responses = [new ProcedureResponse { Scale = AssessmentScale.NumericRatingScale, ImprovementPercent = number, SustainedMonths = number }],
            },
        ],
        [
            Score(2, 8),
            Score(5, number),
            Score(2, number) with { Scale = AssessmentScale.OswestryDisabilityIndex },
            Score(5, 4) with { Scale = AssessmentScale.OswestryDisabilityIndex },
        ]) with
    {
        Lines = [SmallPack.Episode().Lines[0] with { Extensions = new([KeyValuePair.Create("massIndex", new ExtensionValue(number))]) }],
    };

    private static PatientEpisode WithCodes(int number) => With(
        [
            Procedure("p", (ProcedureKind)number, 3) with
            {
                Side = (BodySide)number,
                Responses = [new ProcedureResponse { Scale = (AssessmentScale)number, ImprovementPercent = 60, SustainedMonths = 12 }],
            },
        ],
        [Score(2, 8) with { Scale = (AssessmentScale)number }, Score(5, 4) with { Scale = (AssessmentScale)number }]) with
    {
        Lines = [SmallPack.Episode().Lines[0] with { Side = (BodySide)number }],
        Diagnoses = [new Diagnosis { Kind = (DiagnosisKind)number, SupportedBy = [(DiagnosisSupport)number, DiagnosisSupport.Imaging] }],
    };

    private static PatientEpisode WithDays(DateOnly service, DateOnly procedure, DateOnly score) => With(
        [Procedure("p", null, 3) with { PerformedOn = procedure }],
        [Score(2, 8), Score(5, 4) with { AssessedOn = score }]) with
    {
        Lines = [SmallPack.Episode().Lines[0] with { DateOfService = service, Extensions = new([KeyValuePair.Create("heldOn", new ExtensionValue(score))]) }],
    };

    private static PatientEpisode With(FactList<Procedure> procedures, FactList<Assessment> assessments) =>
        SmallPack.Episode() with { Procedures = procedures, Assessments = assessments };

    private static Procedure Procedure(string id, ProcedureKind? kind, int month) => new() { Id = id, Kind = kind, PerformedOn = new DateOnly(2025, month, 1) };

    private static Assessment Score(int month, decimal score) =>
        new() { AssessedOn = new DateOnly(2025, month, 1), Scale = AssessmentScale.NumericRatingScale, Score = score };
}
