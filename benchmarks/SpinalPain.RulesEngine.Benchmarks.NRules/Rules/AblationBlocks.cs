using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Benchmarks.Peers;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>A first ablation without two diagnostic blocks that helped.</summary>
[Name("rfa.diagnostic-blocks")]
internal sealed class AblationBlocks : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        PatientEpisode episode = null!;
        IEnumerable<Procedure> blocks = null!;
        this.When()
            .Match(() => episode)
            .Match(() => line, each => Governed.ByAblations(each))
            .Not<Procedure>(each => History.IsEarlierAtSite(each, ProcedureKind.RadiofrequencyAblation, line))
            .Query(() => blocks, procedures => procedures
                .Match<Procedure>(each => History.IsEarlierAtSite(each, ProcedureKind.DiagnosticMedialBranchBlock, line)
                    && each.MedicallyNecessary == true
                    && each.ReliefLastedAsExpectedForAgent == true
                    && Scores.PainImproved(episode, line, each, 80, 0))
                .Collect())
            .Having(() => blocks.Select(block => block.PerformedOn).Distinct().Count() < Thresholds.DiagnosticBlocks);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
