using CsCheck;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>
/// Generates episodes for <see cref="SmallConditions"/>: with holes, incomplete lists, contradictions, references that lead nowhere, and few different
/// values and days, so that edges are met often.
/// </summary>
internal static class SmallEpisodes
{
    private static readonly string[] Ids = ["line-1", "p", "q", "nobody"];

    /// <summary>Days beside the ends of windows and durations that count from or to the date of service and the other days here.</summary>
    private static readonly Gen<DateOnly?> Day = OrAbsent(Gen.OneOf(
        new DateOnly(2024, 6, 15),
        new DateOnly(2025, 1, 31),
        new DateOnly(2025, 3, 14),
        new DateOnly(2025, 3, 15),
        new DateOnly(2025, 3, 16),
        new DateOnly(2025, 4, 30),
        new DateOnly(2025, 5, 18),
        new DateOnly(2025, 5, 19),
        new DateOnly(2025, 6, 14),
        SmallPack.DateOfService,
        new DateOnly(2025, 6, 16)));

    private static readonly Gen<AssessmentScale?> Scale =
        OrAbsent(Gen.OneOf(AssessmentScale.NumericRatingScale, AssessmentScale.OswestryDisabilityIndex, AssessmentScale.PatientSpecificFunctionalScale));

    private static readonly Gen<string?> Id = Gen.Frequency((3, Gen.Const((string?)null)), (2, Gen.OneOf(Ids).Select(id => (string?)id)));

    private static readonly Gen<Assessment> Assessment =
        Gen.Select(Day, Scale, OrAbsent(Gen.OneOf(0m, 2, 4, 5, 8, 10, 11)), Id, Id, (day, scale, score, before, after) =>
            new Assessment { AssessedOn = day, Scale = scale, Score = score, BeforeProcedure = before, AfterProcedure = after });

    private static readonly Gen<ProcedureResponse> Response =
        Gen.Select(Scale, OrAbsent(Gen.OneOf(-10m, 49, 50, 100)), OrAbsent(Gen.OneOf(0m, 2, 3, 12)), (scale, percent, months) =>
            new ProcedureResponse { Scale = scale, ImprovementPercent = percent, SustainedMonths = months });

    private static readonly Gen<FactList<string>?> Levels = ListOf(Gen.OneOf("C3-C4", "C4-C5", "C5-C6"), 2);

    private static readonly Gen<Procedure> Procedure =
        Gen.Select(
            Gen.OneOf("p", "q"),
            OrAbsent(Gen.OneOf(ProcedureKind.DiagnosticMedialBranchBlock, ProcedureKind.SpinalSurgery)),
            Day,
            Levels,
            OrAbsent(Gen.OneOf(BodySide.Left, BodySide.Right)),
            ListOf(Response, 2),
            (id, kind, day, levels, side, responses) =>
                new Procedure { Id = id, Kind = kind, PerformedOn = day, Levels = levels, Side = side, Responses = responses });

    private static readonly Gen<Diagnosis> Diagnosis =
        Gen.Select(
            OrAbsent(Gen.OneOf("M96.1", "M54.16")),
            ListOf(Gen.OneOf(DiagnosisSupport.History, DiagnosisSupport.PhysicalExam, DiagnosisSupport.Imaging), 2),
            (code, support) => new Diagnosis { Code = code, SupportedBy = support });

    private static readonly Gen<RequestedLine> Line =
        Gen.Select(
            Gen.Select(OrAbsent(Gen.Bool), OrAbsent(Gen.OneOf(BodySide.Left, BodySide.Right)), Levels),
            Gen.Select(ListOf(Gen.OneOf("RT", "LT", "59"), 2), ListOf(Gen.OneOf("M96.1", "M47.816", "M54.16", "nonsense"), 2)),
            Gen.Select(Day, OrAbsent(Gen.OneOf(3m, 4, 5)), OrAbsent(Gen.OneOf("a", "nobody"))),
            (facts, lists, more) => SmallPack.Episode().Lines[0] with
            {
                Contrast = facts.Item1,
                Side = facts.Item2,
                Levels = facts.Item3,
                Modifiers = lists.Item1,
                DiagnosisCodes = lists.Item2,
                PerformedBy = more.Item3,
                Extensions = Extensions(
                    ("heldOn", more.Item1 is { } day ? new ExtensionValue(day) : null),
                    ("massIndex", more.Item2 is { } index ? new ExtensionValue(index) : null)),
            });

    public static Gen<PatientEpisode> All { get; } =
        Gen.Select(
            Line,
            ListOf(Procedure, 3),
            ListOf(Assessment, 4),
            ListOf(OrAbsent(Gen.Bool).Select(axial => new Symptom { PredominantlyAxial = axial }), 2),
            ListOf(Diagnosis, 2),
            ListOf(OrAbsent(Gen.OneOf(ProviderRole.Physician, ProviderRole.PhysicianAssistant)).Select(role => new Provider { Id = "a", Role = role }), 1),
            OrAbsent(Gen.Bool),
            (line, procedures, assessments, symptoms, diagnoses, providers, inNetwork) => SmallPack.Episode() with
            {
                Lines = [line],
                Procedures = procedures,
                Assessments = assessments,
                Symptoms = symptoms,
                Diagnoses = diagnoses,
                Providers = providers,
                Extensions = Extensions(("inNetwork", inNetwork is { } value ? new ExtensionValue(value) : null)),
            });

    private static Gen<T?> OrAbsent<T>(Gen<T> values)
        where T : struct => Gen.Frequency((5, values.Select(value => (T?)value)), (1, Gen.Const((T?)null)));

    private static Gen<string?> OrAbsent(Gen<string> values) => Gen.Frequency((5, values.Select(value => (string?)value)), (1, Gen.Const((string?)null)));

    private static Gen<FactList<T>?> ListOf<T>(Gen<T> values, int most)
        where T : notnull =>
        Gen.Frequency(
            (8, values.Array[0, most].Select(items => (FactList<T>?)FactList.Create(items))),
            (1, values.Array[0, most].Select(items => (FactList<T>?)FactList.Incomplete(items))),
            (1, Gen.Const((FactList<T>?)null)));

    private static ExtensionFacts Extensions(params (string Name, ExtensionValue? Value)[] facts) =>
        new(facts.Where(fact => fact.Value is not null).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!.Value)));
}
