using System.Buffers;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Some whole lines of an input, which one worker works on. Where chunks end hangs on the bytes of the input and on the size of chunks
/// alone. Its lines can be read until the function that it was given to returns.
/// </summary>
public sealed class BatchChunk
{
    private readonly int length;
    private readonly long skipped;
    private byte[]? buffer;

    /// <param name="buffer">A rented buffer, which the chunk gives back.</param>
    /// <param name="length">How many of its bytes are lines.</param>
    /// <param name="skipped">When not 0: the chunk is one line of so many bytes, which was too long to be kept.</param>
    /// <param name="start">Where the chunk begins.</param>
    /// <param name="end">Where the next chunk begins.</param>
    /// <param name="input">What to call the input.</param>
    /// <param name="lineLimit">The most bytes of a line.</param>
    internal BatchChunk(byte[] buffer, int length, long skipped, BatchPosition start, BatchPosition end, string input, int lineLimit)
    {
        this.buffer = buffer;
        this.length = length;
        this.skipped = skipped;
        this.Start = start;
        this.End = end;
        this.Input = input;
        this.LineLimit = lineLimit;
    }

    /// <summary>Where it begins.</summary>
    public BatchPosition Start { get; }

    /// <summary>Where the next one begins, or the end of the input.</summary>
    public BatchPosition End { get; }

    internal string Input { get; }

    internal int LineLimit { get; }

    /// <summary>Ends the work with <see cref="OperationCanceledException"/> at the next line when the batch is stopped.</summary>
    internal CancellationToken Stop { get; set; }

    /// <summary>Its lines in order, without the empty ones.</summary>
    /// <returns>The lines.</returns>
    public Enumerator GetEnumerator() => new(this);

    internal ReadOnlyMemory<byte> Bytes(int start, int count)
    {
        ObjectDisposedException.ThrowIf(this.buffer is null, this);
        return this.buffer.AsMemory(start, count);
    }

    /// <summary>Gives the buffer back, without what it held: patients' data must not turn up elsewhere.</summary>
    internal void Close()
    {
        if (Interlocked.Exchange(ref this.buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>Walks over the lines of a chunk.</summary>
    public struct Enumerator
    {
        private readonly BatchChunk chunk;
        private int next;
        private long number;

        internal Enumerator(BatchChunk chunk)
        {
            this.chunk = chunk;
            this.number = chunk.Start.Line;
        }

        /// <summary>The line that was reached.</summary>
        public BatchLine Current { get; private set; }

        /// <summary>Goes on to the next line that is not empty.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
        public bool MoveNext()
        {
            this.chunk.Stop.ThrowIfCancellationRequested();
            if (this.chunk.skipped > 0)
            {
                this.Current = new BatchLine(this.chunk, new BatchSpan(this.number + 1, this.chunk.Start.Offset, this.chunk.skipped), 0, 0);
                return this.number++ == this.chunk.Start.Line;
            }

            while (this.next < this.chunk.length)
            {
                var start = this.next;
                var rest = this.chunk.Bytes(start, this.chunk.length - start).Span;
                var found = rest.IndexOf((byte)'\n');
                var line = found < 0 ? rest : rest[..found];
                this.next += found < 0 ? rest.Length : found + 1;
                this.number++;
                line = line.EndsWith((byte)'\r') ? line[..^1] : line;
                if (!LineText.IsBlank(line))
                {
                    this.Current = new BatchLine(this.chunk, new BatchSpan(this.number, this.chunk.Start.Offset + start, line.Length), start, line.Length);
                    return true;
                }
            }

            return false;
        }
    }
}
