using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>The same in a process that has just begun, where the code is still to be made ready by the runtime.</summary>
public class ColdStart
{
    private readonly IReadOnlyList<PackFile> files = CgsPack.Files;
    private readonly PatientEpisode episode = new EpisodeGenerator(GenerateCommand.DefaultSeed).InjectionOrAblation(1).Episode;

    [Benchmark(Baseline = true, Description = "Read, check, compile and the first determination, in a new process")]
    public Determination First() => CompiledPack.Compile(CgsPack.Load(this.files)).Evaluate(this.episode);
}
