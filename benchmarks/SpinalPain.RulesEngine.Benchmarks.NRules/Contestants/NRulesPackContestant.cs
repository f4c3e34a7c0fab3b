using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Contestants;

/// <summary>The rules that SpinalPain.RulesEngine.NRules makes of the pack, with the full determination. All lines of an episode come together.</summary>
internal sealed class NRulesPackContestant : IContestant
{
    private readonly NRulesPack pack = NRulesPackCompiler.Compile(CgsPack.TwoPolicies);

    public string Name => "SpinalPain.RulesEngine.NRules";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => this.pack.Evaluate(episode).Lines.First(each => each.LineId == line.Id).Outcome;

    /// <summary>Judges every line of every episode.</summary>
    public int JudgeAll(PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            foreach (var line in this.pack.Evaluate(episode).Lines)
            {
                sum += (int)line.Outcome;
            }
        }

        return sum;
    }
}
