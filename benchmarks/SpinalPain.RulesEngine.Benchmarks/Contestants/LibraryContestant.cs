using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>The engine, outcome only, from a library that chooses the pack.</summary>
internal sealed class LibraryContestant : IContestant
{
    private readonly RulePackLibrary library = RulePackLibrary.Create([CgsPack.TwoPolicies]).Value;

    public string Name => "SpinalPain.RulesEngine, outcome only, from a library";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => this.library.EvaluateOutcome(episode, line);
}
