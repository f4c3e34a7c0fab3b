using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Measurements;
using SpinalPain.RulesEngine.Benchmarks.NRules.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Measurements;

/// <summary>The contestants that know unknown, and the NRules rules of the pack.</summary>
public class AllLinesWithNRules : AllLines
{
    private readonly NRulesPackContestant pack = new();

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine.NRules")]
    public int NRulesPack() => this.pack.JudgeAll(this.Episodes);
}
