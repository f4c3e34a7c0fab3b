using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>From the files of the whole CGS pack to its first answer, in a process that is warm.</summary>
public class PackLoading
{
    private readonly IReadOnlyList<PackFile> files = CgsPack.Files;
    private readonly CheckedPack pack = CgsPack.Load(CgsPack.Files);
    private readonly PatientEpisode episode = EpisodeSet.Complete[0];

    [Benchmark(Baseline = true, Description = "Read and check")]
    public CheckedPack ReadAndCheck() => CgsPack.Load(this.files);

    [Benchmark(Description = "Compile")]
    public CompiledPack Compile() => CompiledPack.Compile(this.pack);

    [Benchmark(Description = "Compile and the first outcome")]
    public CoverageOutcome CompileAndFirstOutcome() => CompiledPack.Compile(this.pack).EvaluateOutcome(this.episode);

    [Benchmark(Description = "Read, check, compile and the first determination")]
    public Determination All() => CompiledPack.Compile(CgsPack.Load(this.files)).Evaluate(this.episode);
}
