using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>Somebody who can judge a line by the two policies.</summary>
internal interface IContestant
{
    string Name { get; }

    /// <summary>Whether it tells what the record does not say from what the record denies. If not, it is asked about complete records only.</summary>
    bool KnowsUnknown { get; }

    CoverageOutcome Judge(PatientEpisode episode, RequestedLine line);
}
