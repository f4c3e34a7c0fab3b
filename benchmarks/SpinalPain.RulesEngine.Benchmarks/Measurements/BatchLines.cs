using System.Buffers;
using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>Lines of a batch, what judges them by the whole CGS pack, and room for the answer of one.</summary>
public abstract class BatchLines
{
    /// <summary>How many lines are worked on in one operation.</summary>
    public const int Count = 256;

    protected byte[][] Lines { get; } = Generate();

    protected BatchJudge Judge { get; } = new(CompiledPack.Compile(CgsPack.Load(CgsPack.Files)));

    protected ArrayBufferWriter<byte> Output { get; } = new(1 << 20);

    /// <summary>The episode of a line, read and checked.</summary>
    protected PatientEpisode EpisodeOf(int line) => EpisodeReader.Read(this.Lines[line], "generated").Value;

    private static byte[][] Generate()
    {
        var generator = new EpisodeGenerator(GenerateCommand.DefaultSeed);
        return [.. Enumerable.Range(1, Count).Select(number => EpisodeWriter.Write(generator.AnyService(number).Episode))];
    }
}
