using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

internal sealed class HandWrittenContestant : IContestant
{
    public string Name => "Hand-written C#";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => HandWrittenPolicies.Judge(episode, line);
}
