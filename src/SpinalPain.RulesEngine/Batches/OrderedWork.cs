using System.Threading.Channels;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Work by several workers at once whose results come in the order of the input. Only so much is read ahead as keeps the workers busy: a
/// consumer that waits makes the reader wait. When the consumer stops, early or not, all workers have ended before it goes on.
/// </summary>
internal static class OrderedWork
{
    /// <summary>Reads, works and hands out in order.</summary>
    /// <param name="read">Gives the next piece of work, or null at the end; never called twice at once.</param>
    /// <param name="work">What a worker does with a piece. It owns the piece.</param>
    /// <param name="drop">Takes a piece that is not worked on any more.</param>
    /// <param name="workers">How many pieces are worked on at the same time.</param>
    /// <param name="cancellation">Stops it all.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TPiece, TResult>(
        Func<CancellationToken, ValueTask<TPiece?>> read,
        Func<TPiece, CancellationToken, TResult> work,
        Action<TPiece> drop,
        int workers,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        where TPiece : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = stop.Token;
        var jobs = Channel.CreateUnbounded<Job<TPiece, TResult>>(new UnboundedChannelOptions { SingleWriter = true, SingleReader = workers == 1 });
        Task[] crew = [.. Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(jobs.Reader, work, drop, token), CancellationToken.None))];
        var inOrder = new Queue<Task<TResult>>();
        var most = AheadOf(workers);
        Task<TPiece?>? reading = null;
        Task? failed = null;
        var ended = false;
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!ended && reading is null && inOrder.Count < most)
                {
                    // On a thread of its own, as a stream may well read or decompress without ever being asynchronous.
                    reading = Task.Run(() => read(token).AsTask(), CancellationToken.None);
                }

                // Asked once: a task that completes between two questions would be taken for something else.
                if (reading is { IsCompleted: true } done)
                {
                    reading = null;
                    if (done.IsCompletedSuccessfully && done.Result is { } piece)
                    {
                        var job = new Job<TPiece, TResult>(piece);
                        inOrder.Enqueue(job.Result);
                        jobs.Writer.TryWrite(job);
                    }
                    else
                    {
                        // What was read before the end or the failure is handed out first.
                        ended = true;
                        failed = done.IsCompletedSuccessfully ? null : done;
                    }
                }
                else if (inOrder.Count > 0 && (reading is null || inOrder.Peek().IsCompleted))
                {
                    yield return await inOrder.Dequeue().ConfigureAwait(false);
                }
                else if (reading is not null)
                {
                    await Task.WhenAny(reading, inOrder.TryPeek(out var next) ? next : reading).ConfigureAwait(false);
                }
                else
                {
                    if (failed is not null)
                    {
                        await failed.ConfigureAwait(false);
                    }

                    yield break;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            jobs.Writer.Complete();
            await Task.WhenAll(crew).ConfigureAwait(false);
            if (reading is not null && await TheLastAsync(reading).ConfigureAwait(false) is { } last)
            {
                drop(last);
            }

            foreach (var left in inOrder)
            {
                // Nobody will ask for it any more, and an exception that nobody looks at is reported as lost.
                _ = left.Exception;
            }
        }
    }

    /// <summary>How many pieces are read, worked on or waiting to be handed out at the same time.</summary>
    public static int AheadOf(int workers) => (2 * workers) + 2;

    private static async Task<TPiece?> TheLastAsync<TPiece>(Task<TPiece?> reading)
        where TPiece : class
    {
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return reading.IsCompletedSuccessfully ? reading.Result : null;
    }

    private static async Task WorkAsync<TPiece, TResult>(ChannelReader<Job<TPiece, TResult>> jobs, Func<TPiece, CancellationToken, TResult> work, Action<TPiece> drop, CancellationToken stop)
    {
        while (await jobs.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (jobs.TryRead(out var job))
            {
                if (stop.IsCancellationRequested)
                {
                    drop(job.Piece);
                    job.Cancel();
                }
                else
                {
                    job.Do(work, stop);
                }
            }
        }
    }

    private sealed class Job<TPiece, TResult>(TPiece piece)
    {
        private readonly TaskCompletionSource<TResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TPiece Piece => piece;

        public Task<TResult> Result => this.result.Task;

        public void Cancel() => this.result.TrySetCanceled(CancellationToken.None);

        public void Do(Func<TPiece, CancellationToken, TResult> work, CancellationToken stop)
        {
            try
            {
                this.result.TrySetResult(work(piece, stop));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                this.Cancel();
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to the consumer, at this place of the order.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                this.result.TrySetException(exception);
            }
        }
    }
}
