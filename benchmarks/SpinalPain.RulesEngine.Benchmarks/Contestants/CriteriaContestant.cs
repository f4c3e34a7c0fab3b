using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>The engine, how each criterion stands, without reasons. The check makes an outcome of the standings. For one thread at a time.</summary>
internal sealed class CriteriaContestant : IContestant
{
    private readonly CompiledPack pack = CompiledPack.Compile(CgsPack.TwoPolicies);
    private readonly CriterionStanding[] standings = new CriterionStanding[64];

    public string Name => "SpinalPain.RulesEngine, standing of every criterion";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
    {
        var count = this.pack.EvaluateCriteria(episode, line, this.standings);
        var outcome = count == 0 ? CoverageOutcome.NotGoverned : CoverageOutcome.Covered;
        foreach (var (criterion, status) in this.standings.AsSpan(0, count))
        {
            if (criterion.Consequence == Consequence.Advice || status is not (CriterionStatus.NotMet or CriterionStatus.Unknown))
            {
                continue;
            }

            if (status == CriterionStatus.NotMet && criterion.Consequence == Consequence.NotCovered)
            {
                return CoverageOutcome.NotCovered;
            }

            outcome = CoverageOutcome.MoreInformationNeeded;
        }

        return outcome;
    }

    /// <summary>Judges every criterion of a line.</summary>
    public int JudgeCriteria(PatientEpisode episode, RequestedLine line)
    {
        var sum = 0;
        foreach (var standing in this.standings.AsSpan(0, this.pack.EvaluateCriteria(episode, line, this.standings)))
        {
            sum += (int)standing.Status;
        }

        return sum;
    }
}
