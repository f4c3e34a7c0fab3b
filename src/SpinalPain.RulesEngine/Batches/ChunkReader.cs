using System.Buffers;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Cuts a stream into chunks of whole lines. The cuts do not depend on how many bytes each read of the stream gives, so that a run that
/// goes on at the end of a chunk finds the chunks that an undisturbed one finds.
/// </summary>
/// <param name="input">The stream; it is left open.</param>
/// <param name="options">How large chunks are, and where the stream stands.</param>
/// <param name="lineLimit">The most bytes of a line; of a longer one no more is kept.</param>
internal sealed class ChunkReader(Stream input, BatchOptions options, int lineLimit) : IDisposable
{
    // A line of the most bytes may end in CR LF.
    private readonly int keepLimit = lineLimit + 2;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(options.ChunkBytes);
    private BatchPosition position = options.Start;
    private int filled;
    private bool ended;

    /// <summary>The next chunk, which has to be closed; null at the end.</summary>
    public async ValueTask<BatchChunk?> ReadAsync(CancellationToken cancellation)
    {
        var wanted = options.ChunkBytes;
        while (true)
        {
            await this.FillAsync(wanted, cancellation).ConfigureAwait(false);
            if (this.filled == 0)
            {
                return null;
            }

            if (this.Cut() is var cut and > 0)
            {
                return this.Take(cut);
            }

            if (this.filled >= this.keepLimit)
            {
                return await this.SkipLineAsync(cancellation).ConfigureAwait(false);
            }

            wanted = (int)Math.Min(Math.Max(2L * this.filled, options.ChunkBytes), this.keepLimit);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(this.buffer, clearArray: true);
        this.buffer = [];
        this.filled = 0;
        this.ended = true;
    }

    /// <summary>How many of the bytes make the next chunk; 0 when they are the beginning of one line.</summary>
    private int Cut()
    {
        if (this.ended && this.filled < options.ChunkBytes)
        {
            return this.filled;
        }

        var bytes = this.buffer.AsSpan(0, this.filled);
        var window = Math.Min(this.filled, options.ChunkBytes);
        if (bytes[..window].LastIndexOf((byte)'\n') is var last and >= 0)
        {
            return last + 1;
        }

        return bytes[..Math.Min(this.filled, this.keepLimit)].IndexOf((byte)'\n') is var first and >= 0 ? first + 1
            : this.ended && this.filled < this.keepLimit ? this.filled
            : 0;
    }

    private BatchChunk Take(int cut)
    {
        var chunk = this.buffer;
        var rest = this.filled - cut;
        this.buffer = ArrayPool<byte>.Shared.Rent(Math.Max(rest, options.ChunkBytes));
        chunk.AsSpan(cut, rest).CopyTo(this.buffer);
        this.filled = rest;

        var lines = chunk.AsSpan(0, cut).Count((byte)'\n') + (chunk[cut - 1] == '\n' ? 0 : 1);
        return this.Chunk(chunk, cut, skipped: 0, new BatchPosition(this.position.Offset + cut, this.position.Line + lines));
    }

    /// <summary>Reads over a line that is too long, so that it takes no more memory than one that is not.</summary>
    private async ValueTask<BatchChunk> SkipLineAsync(CancellationToken cancellation)
    {
        var length = 0L;
        int found;
        while ((found = this.buffer.AsSpan(0, this.filled).IndexOf((byte)'\n')) < 0 && !(this.ended && this.filled == 0))
        {
            length += this.filled;
            this.filled = 0;
            await this.FillAsync(options.ChunkBytes, cancellation).ConfigureAwait(false);
        }

        var lineBreak = found < 0 ? 0 : 1;
        length += Math.Max(found, 0);
        var rest = this.filled - Math.Max(found, 0) - lineBreak;
        this.buffer.AsSpan(this.filled - rest, rest).CopyTo(this.buffer);
        this.filled = rest;
        return this.Chunk(ArrayPool<byte>.Shared.Rent(1), 0, length, new BatchPosition(this.position.Offset + length + lineBreak, this.position.Line + 1));
    }

    private BatchChunk Chunk(byte[] bytes, int length, long skipped, BatchPosition end)
    {
        var start = this.position;
        this.position = end;
        return new BatchChunk(bytes, length, skipped, start, end, options.Input, lineLimit);
    }

    private async ValueTask FillAsync(int wanted, CancellationToken cancellation)
    {
        if (this.buffer.Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(wanted);
            this.buffer.AsSpan(0, this.filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(this.buffer, clearArray: true);
            this.buffer = larger;
        }

        while (this.filled < wanted && !this.ended)
        {
            var read = await input.ReadAsync(this.buffer.AsMemory(this.filled, wanted - this.filled), cancellation).ConfigureAwait(false);
            this.filled += read;
            this.ended = read == 0;
        }
    }
}
