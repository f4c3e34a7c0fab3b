using System.Globalization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Episodes with very many procedures and scores, all of them in order, so that no criterion stops early.</summary>
internal static class LongEpisodes
{
    private static readonly DateOnly DateOfService = new(2025, 6, 2);

    /// <summary>An injection that nothing speaks against, and procedures that have nothing to do with it.</summary>
    public static PatientEpisode WithUnrelatedProcedures(int count) => Sound("62323") with
    {
        Procedures = [.. Enumerable.Range(0, count).Select(number => Procedure(number, count, ProcedureKind.EpiduralSteroidInjection) with { Region = SpinalRegion.Cervical })],
    };

    /// <summary>A repeat injection after many, each followed by a visit with a score.</summary>
    public static PatientEpisode WithInjections(int count)
    {
        var procedures = Enumerable.Range(0, count).Select(number => Procedure(number, count, ProcedureKind.EpiduralSteroidInjection)).ToArray();
        var first = procedures[0].PerformedOn!.Value;
        return Sound("62323") with
        {
            Procedures = [.. procedures],
            Visits = [.. procedures.Select(procedure => new Visit { Kind = VisitKind.FollowUp, VisitedOn = procedure.PerformedOn!.Value.AddDays(2) })],
            Assessments =
            [
                Score(first.AddDays(-1), 8),
                .. procedures.SelectMany(procedure => (Assessment[])[Score(procedure.PerformedOn!.Value.AddDays(1), 8), Score(procedure.PerformedOn!.Value.AddDays(2), 3)]),
                Score(DateOfService.AddDays(-1), 3),
            ],
        };
    }

    /// <summary>A first ablation after many diagnostic blocks, none of which gave relief enough.</summary>
    public static PatientEpisode WithBlocks(int count)
    {
        var procedures = Enumerable.Range(0, count).Select(number => Procedure(number, count, ProcedureKind.DiagnosticMedialBranchBlock)).ToArray();
        return Sound("64635") with
        {
            Procedures = [.. procedures],
            Assessments =
            [
                .. procedures.SelectMany(procedure => (Assessment[])
                [
                    Score(procedure.PerformedOn!.Value, 8) with { BeforeProcedure = procedure.Id },
                    Score(procedure.PerformedOn!.Value, 4) with { AfterProcedure = procedure.Id },
                ]),
            ],
        };
    }

    /// <summary>Every five days, the last a hundred days before the service.</summary>
    private static Procedure Procedure(int number, int count, ProcedureKind kind) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"procedure-{number}"),
        Kind = kind,
        PerformedOn = DateOfService.AddDays(-100 - (5 * (count - 1 - number))),
        Region = SpinalRegion.Lumbosacral,
        Levels = ["L4-L5"],
        Side = BodySide.Bilateral,
        MedicallyNecessary = true,
        ReliefLastedAsExpectedForAgent = true,
        Responses = [],
    };

    private static Assessment Score(DateOnly day, decimal score) => new() { AssessedOn = day, Scale = AssessmentScale.NumericRatingScale, Score = score };

    private static PatientEpisode Sound(string code)
    {
        var generator = new EpisodeGenerator(GenerateCommand.DefaultSeed);
        var number = 1;
        PatientEpisode episode;
        do
        {
            episode = generator.InjectionOrAblation(number++).Episode;
        }
        while (episode.Lines is not [{ } line] || line.Code != code || Compilation.CompiledPack.Compile(CgsPack.TwoPolicies).EvaluateOutcome(episode) != Determinations.CoverageOutcome.Covered);

        // Moved to one day, so that the calendar is the same for every size.
        return episode with { Lines = [episode.Lines[0] with { DateOfService = DateOfService, Levels = ["L4-L5"] }], Procedures = [], Visits = [], Assessments = [Score(DateOfService.AddDays(-30), 8)] };
    }
}
