using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>Records that grow. Several criteria join procedures with scores.</summary>
public class EpisodeGrowth
{
    private readonly CompiledPack pack = CompiledPack.Compile(CgsPack.TwoPolicies);
    private PatientEpisode unrelated = null!;
    private PatientEpisode injections = null!;
    private PatientEpisode blocks = null!;

    [Params(1, 10, 100, 1_000, 10_000)]
    public int Procedures { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        this.unrelated = LongEpisodes.WithUnrelatedProcedures(this.Procedures);
        this.injections = LongEpisodes.WithInjections(this.Procedures);
        this.blocks = LongEpisodes.WithBlocks(this.Procedures);
    }

    [Benchmark(Description = "Outcome of an injection, procedures of another region")]
    public CoverageOutcome Unrelated() => this.pack.EvaluateOutcome(this.unrelated);

    [Benchmark(Description = "Outcome of an injection, earlier injections, each with a visit and two scores")]
    public CoverageOutcome Injections() => this.pack.EvaluateOutcome(this.injections);

    [Benchmark(Description = "Outcome of an ablation, diagnostic blocks, each with two scores")]
    public CoverageOutcome Blocks() => this.pack.EvaluateOutcome(this.blocks);

    [Benchmark(Description = "Determination of an injection, procedures of another region")]
    public Determination Determined() => this.pack.Evaluate(this.unrelated);
}
