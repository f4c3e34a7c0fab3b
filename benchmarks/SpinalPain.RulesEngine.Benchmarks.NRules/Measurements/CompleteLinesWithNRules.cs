using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Measurements;
using SpinalPain.RulesEngine.Benchmarks.NRules.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Measurements;

/// <summary>All contestants and NRules.</summary>
public class CompleteLinesWithNRules : CompleteLines
{
    private readonly NRulesPackContestant pack = new();
    private readonly NRulesFluentContestant fluent = new();

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine.NRules")]
    public int NRulesPack() => this.pack.JudgeAll(this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "NRules 1.0.4, fluent rules")]
    public int NRulesFluent() => this.fluent.JudgeAll(this.Episodes);
}
