using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Works on the lines of a stream, one episode a line, with several workers at once. Results come in the order of the lines, and memory
/// does not grow with the stream. <see cref="BatchJudge"/> judges by these; use them directly to do more in the workers, such as to
/// write what comes out.
/// </summary>
public static class EpisodeLines
{
    /// <summary>Calls a function for each line that is not empty. The next line is read while results wait only as far as workers need it.</summary>
    /// <typeparam name="TResult">What is made of a line.</typeparam>
    /// <param name="utf8Lines">The lines: UTF-8, ended by LF or CRLF, with or without a byte order mark. The stream is left open.</param>
    /// <param name="work">What to do with a line; called by many threads at once. The line cannot be read after it returns.</param>
    /// <param name="options">How to run; left out: as <see cref="BatchOptions.Default"/> says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The results in the order of the lines. What reading the stream throws is thrown after the results of the lines before.</returns>
    public static IAsyncEnumerable<TResult> SelectAsync<TResult>(Stream utf8Lines, Func<BatchLine, TResult> work, BatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(work);
        return One(SelectChunksAsync(utf8Lines, WorkOnAll, options, CancellationToken.None), cancellation);

        List<TResult> WorkOnAll(BatchChunk chunk)
        {
            var results = new List<TResult>();
            foreach (var line in chunk)
            {
                results.Add(work(line));
            }

            return results;
        }
    }

    /// <summary>Calls a function for each chunk of lines.</summary>
    /// <typeparam name="TResult">What is made of a chunk.</typeparam>
    /// <param name="utf8Lines">The lines: UTF-8, ended by LF or CRLF, with or without a byte order mark. The stream is left open.</param>
    /// <param name="work">What to do with a chunk; called by many threads at once. The lines cannot be read after it returns.</param>
    /// <param name="options">How to run; left out: as <see cref="BatchOptions.Default"/> says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The results in the order of the chunks. What reading the stream throws is thrown after the results of the chunks before.</returns>
    public static IAsyncEnumerable<TResult> SelectChunksAsync<TResult>(Stream utf8Lines, Func<BatchChunk, TResult> work, BatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(work);
        return Chunks(utf8Lines, work, options ?? BatchOptions.Default, SourceLimits.Episode.Bytes, cancellation);
    }

    /// <summary>The same with another limit of lines, as tests need it.</summary>
    internal static async IAsyncEnumerable<TResult> Chunks<TResult>(Stream utf8Lines, Func<BatchChunk, TResult> work, BatchOptions options, int lineLimit, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var reader = new ChunkReader(utf8Lines, options, lineLimit);
        await foreach (var result in OrderedWork.RunAsync(reader.ReadAsync, WorkOn, chunk => chunk.Close(), options.Workers, cancellation).ConfigureAwait(false))
        {
            yield return result;
        }

        TResult WorkOn(BatchChunk chunk, CancellationToken stop)
        {
            try
            {
                chunk.Stop = stop;
                return work(chunk);
            }
            finally
            {
                chunk.Close();
            }
        }
    }

    internal static async IAsyncEnumerable<TResult> One<TResult>(IAsyncEnumerable<List<TResult>> many, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var results in many.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var result in results)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return result;
            }
        }
    }
}
