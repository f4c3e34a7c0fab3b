using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>The two policies as one would write them in C# without any engine: the outcome, no reasons.</summary>
internal static class HandWrittenPolicies
{
    public static CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
    {
        if (line.DateOfService < Thresholds.InForceSince)
        {
            return CoverageOutcome.NotGoverned;
        }

        return line.Code switch
        {
            "62323" => InjectionPolicy.Judge(episode, line),
            "64635" or "64636" => AblationPolicy.Judge(episode, line),
            _ => CoverageOutcome.NotGoverned,
        };
    }
}
