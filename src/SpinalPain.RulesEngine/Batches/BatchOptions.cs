using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>How a batch is run. None of it but <see cref="Stage"/> changes an answer.</summary>
public sealed record BatchOptions
{
    private const int UsualChunk = 128 * 1024;

    /// <summary>What is used when nothing is said: as many workers as the machine has processors.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>How many episodes are judged at the same time, at least 1.</summary>
    public int Workers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>
    /// How many bytes of whole lines are read before they are judged together, at least 1; a longer line is a chunk of its own. Memory
    /// grows with it and with <see cref="Workers"/>, and with nothing else.
    /// </summary>
    public int ChunkBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = UsualChunk;

    /// <summary>The stage to judge at, whatever the episodes say; null to judge each at its own.</summary>
    public ReviewStage? Stage { get; init; }

    /// <summary>What to call the input in diagnostics: a path, or a name for a stream.</summary>
    public string Input
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "(stream)";

    /// <summary>Where in the whole input the stream stands when it is handed over, so that lines are numbered from there on.</summary>
    public BatchPosition Start { get; init; }
}
