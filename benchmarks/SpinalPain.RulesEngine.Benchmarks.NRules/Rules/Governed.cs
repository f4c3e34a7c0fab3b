using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>Which lines the rules are about.</summary>
internal static class Governed
{
    public static bool ByInjections(RequestedLine line) => HasInjectionCode(line) && line.DateOfService >= Thresholds.InForceSince;

    public static bool ByAblations(RequestedLine line) => HasAblationCode(line) && line.DateOfService >= Thresholds.InForceSince;

    public static bool HasInjectionCode(RequestedLine line) => line.Code == "62323";

    public static bool HasAblationCode(RequestedLine line) => line.Code is "64635" or "64636";
}
