using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>Whether pain or function is scored on one scale throughout.</summary>
internal static class Scales
{
    public static bool HaveBaseline(IEnumerable<Assessment> scores, RequestedLine line) =>
        scores.Any(score => score.AssessedOn < line.DateOfService || (score.AssessedOn == line.DateOfService && score.BeforeProcedure is not null));

    public static bool AreKept(IEnumerable<Assessment> scores, IEnumerable<Procedure> injections, IEnumerable<Visit> visits)
    {
        var followed = visits.Where(visit => injections.Any(injection => injection.PerformedOn < visit.VisitedOn)).ToArray();
        return scores.Any(baseline =>
            injections.All(injection => baseline.AssessedOn < injection.PerformedOn || (baseline.AssessedOn == injection.PerformedOn && baseline.BeforeProcedure == injection.Id))
            && followed.All(visit => scores.Any(score => score.AssessedOn == visit.VisitedOn && score.Scale == baseline.Scale)));
    }
}
