using SpinalPain.RulesEngine.Batches;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>Joins the input, the workers and what is written.</summary>
internal sealed class BatchPipeline(BatchRequest request, Judge judge, BatchInput input, BatchState state)
{
    /// <summary>Runs to the end of the input. When it is stopped, or the input fails, a checkpoint holds all that was written.</summary>
    public async Task RunAsync(Action<long> tell, CancellationToken cancellation)
    {
        var options = new BatchOptions
        {
            Workers = request.Workers,
            ChunkBytes = state.ChunkBytes,
            Input = state.InputName,
            Start = state.Position,
            Stage = request.Stage,
        };
        var work = new ChunkWork(judge.ForBatch(options), request);
        var before = state.Counts.Episodes;
        try
        {
            await foreach (var answer in EpisodeLines.SelectChunksAsync(input.Lines, work.Do, options, cancellation).ConfigureAwait(false))
            {
                using (answer)
                {
                    state.Take(answer);
                }

                tell(state.Counts.Episodes - before);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InputFailedException)
        {
            state.Save();
            throw;
        }

        state.Complete();
    }
}
