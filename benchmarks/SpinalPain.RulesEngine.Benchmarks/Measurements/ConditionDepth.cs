using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>A condition that is nested deeper and deeper, up to what the format allows, and that is read to its end.</summary>
public class ConditionDepth
{
    private CompiledPack pack = null!;
    private PatientEpisode episode = null!;

    [Params(8, 32, 64, 120)]
    public int Levels { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        this.pack = CompiledPack.Compile(NestedPack.Of(this.Levels));
        this.episode = NestedPack.Episode;
    }

    [Benchmark(Description = "Outcome of a line")]
    public CoverageOutcome Outcome() => this.pack.EvaluateOutcome(this.episode);
}
