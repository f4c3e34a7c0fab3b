using System.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>How far a run is: what is written, what it counts, and the checkpoint that says so.</summary>
internal sealed class BatchState
{
    /// <summary>Checkpoints may cost a twentieth of the time: a slow disk gets fewer of them.</summary>
    private const int Share = 20;

    private readonly RunIdentity? identity;
    private readonly BatchRequest request;
    private readonly TimeSpan before;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan due;
    private long inputBytes;
    private long inputLines;
    private long outputBytes;
    private long rejectsBytes;

    /// <param name="begun">The checkpoint to go on from; null to begin.</param>
    /// <param name="identity">What the run is; null when it cannot be gone on with and has no checkpoints.</param>
    /// <param name="request">What was asked for.</param>
    public BatchState(Checkpoint? begun, RunIdentity? identity, BatchRequest request)
    {
        this.identity = identity;
        this.request = request;
        this.before = TimeSpan.FromSeconds(begun?.Seconds ?? 0);
        this.Counts = begun?.Counts ?? new BatchCounts();
        this.inputBytes = begun?.InputBytes ?? 0;
        this.inputLines = begun?.InputLines ?? 0;
        this.outputBytes = begun?.OutputBytes ?? 0;
        this.rejectsBytes = begun?.RejectsBytes ?? 0;
        this.due = request.CheckpointEvery;
    }

    public required BatchOutput Output { get; init; }

    public required BatchOutput? Rejects { get; init; }

    public required CheckpointFile Checkpoint { get; init; }

    public BatchCounts Counts { get; }

    /// <summary>Where the run goes on.</summary>
    public RulesEngine.Batches.BatchPosition Position => new(this.inputBytes, this.inputLines);

    /// <summary>What rejects call the input.</summary>
    public string InputName => this.identity?.InputName ?? EpisodeInput.NameOf(this.request.Input);

    public int ChunkBytes => this.identity?.ChunkBytes ?? this.request.ChunkBytes;

    /// <summary>The time of all runs together.</summary>
    public TimeSpan Time => this.before + this.clock.Elapsed;

    /// <summary>A run that has read and written nothing.</summary>
    public static Checkpoint Beginning(RunIdentity identity) => new()
    {
        Format = Batches.Checkpoint.CurrentFormat,
        Run = identity,
        InputBytes = 0,
        InputLines = 0,
        OutputBytes = 0,
        RejectsBytes = 0,
        Seconds = 0,
        Counts = new BatchCounts(),
    };

    /// <summary>Writes what was made of a chunk, and now and then a checkpoint.</summary>
    public void Take(ChunkAnswer answer)
    {
        this.Output.Write(answer.Output.Written);
        this.Rejects?.Write(answer.Rejects.Written);
        this.Counts.Add(answer.Counts);
        (this.inputBytes, this.inputLines) = (answer.End.Offset, answer.End.Line);
        (this.outputBytes, this.rejectsBytes) = (this.Output.Length, this.Rejects?.Length ?? 0);
        if (this.clock.Elapsed >= this.due)
        {
            var begin = this.clock.Elapsed;
            this.Save();
            var end = this.clock.Elapsed;
            this.due = this.request.CheckpointEvery == TimeSpan.Zero ? end : end + TimeSpan.FromTicks(Math.Max(this.request.CheckpointEvery.Ticks, (end - begin).Ticks * Share));
        }
    }

    /// <summary>Writes a checkpoint of all chunks that were taken as a whole.</summary>
    public void Save()
    {
        if (this.identity is not { } run)
        {
            return;
        }

        this.Output.Flush();
        this.Rejects?.Flush();
        this.Checkpoint.Write(Beginning(run) with
        {
            InputBytes = this.inputBytes,
            InputLines = this.inputLines,
            OutputBytes = this.outputBytes,
            RejectsBytes = this.rejectsBytes,
            Seconds = this.Time.TotalSeconds,
            Counts = this.Counts,
        });
    }

    /// <summary>Ends the run: everything is on the disk before the checkpoint goes.</summary>
    public void Complete()
    {
        this.Output.Complete();
        this.Rejects?.Complete();
        this.Output.Flush();
        this.Rejects?.Flush();
        if (this.identity is not null)
        {
            this.Checkpoint.Delete();
        }

        this.clock.Stop();
    }
}
