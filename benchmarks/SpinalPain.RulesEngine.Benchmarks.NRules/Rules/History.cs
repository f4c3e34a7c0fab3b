using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>Which procedures of the record a line has to do with.</summary>
internal static class History
{
    public static bool IsEarlierInjection(Procedure procedure, RequestedLine line) =>
        procedure.Kind == ProcedureKind.EpiduralSteroidInjection && procedure.Region == line.Region && procedure.PerformedOn < line.DateOfService;

    public static bool IsEarlierAtSite(Procedure procedure, ProcedureKind kind, RequestedLine line) =>
        procedure.Kind == kind
        && procedure.Region == line.Region
        && procedure.PerformedOn < line.DateOfService
        && (procedure.Side == line.Side || procedure.Side == BodySide.Bilateral || line.Side == BodySide.Bilateral)
        && procedure.Levels!.Any(level => line.Levels!.Contains(level));
}
