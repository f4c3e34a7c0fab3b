using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>What a person asked for with <c>evaluate --batch</c>.</summary>
internal sealed record BatchRequest
{
    private const string GzipEnding = ".gz";

    /// <summary>The file with an episode a line, or "-".</summary>
    public required string Input { get; init; }

    /// <summary>The file for the answers, or "-".</summary>
    public required string Output { get; init; }

    /// <summary>The file for the lines that are rejected, or null to count them only.</summary>
    public string? Rejects { get; init; }

    public required int Workers { get; init; }

    public bool OutcomeOnly { get; init; }

    public bool Resume { get; init; }

    public ReviewStage? Stage { get; init; }

    /// <summary>Lines that are judged and written together. A run that goes on keeps to what it began with.</summary>
    public int ChunkBytes { get; init; } = 128 * 1024;

    /// <summary>The least time from one checkpoint to the next; zero for one after each chunk.</summary>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Is told of each checkpoint when it is on the disk: tests look at what a kill would leave.</summary>
    public Action<Checkpoint>? OnCheckpoint { get; init; }

    public static bool IsGzip(string path) => path.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase);
}
