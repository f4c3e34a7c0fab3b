using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>The engine, outcome only.</summary>
internal sealed class OutcomeContestant : IContestant
{
    private readonly CompiledPack pack = CompiledPack.Compile(CgsPack.TwoPolicies);

    public string Name => "SpinalPain.RulesEngine, outcome only";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => this.pack.EvaluateOutcome(episode, line);
}
