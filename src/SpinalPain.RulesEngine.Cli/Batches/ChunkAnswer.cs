using SpinalPain.RulesEngine.Batches;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>What a worker made of a chunk: the bytes to write, and what they count.</summary>
internal sealed class ChunkAnswer : IDisposable
{
    public required PooledBytes Output { get; init; }

    public required PooledBytes Rejects { get; init; }

    public required BatchCounts Counts { get; init; }

    /// <summary>How far the input is used up when this is written.</summary>
    public required BatchPosition End { get; init; }

    public void Dispose()
    {
        this.Output.Dispose();
        this.Rejects.Dispose();
    }
}
