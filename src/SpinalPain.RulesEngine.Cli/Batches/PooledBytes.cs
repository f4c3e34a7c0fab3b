using System.Buffers;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>Bytes that grow as they are written, in a buffer that is used again by others afterwards.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int First = 64 * 1024;

    private byte[] buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => this.buffer.AsSpan(0, this.Length);

    public void Advance(int count) => this.Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        this.Reserve(sizeHint);
        return this.buffer.AsMemory(this.Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        this.Reserve(sizeHint);
        return this.buffer.AsSpan(this.Length);
    }

    public void EndLine()
    {
        this.GetSpan(1)[0] = (byte)'\n';
        this.Advance(1);
    }

    public void Dispose()
    {
        if (this.buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(this.buffer);
            this.buffer = [];
            this.Length = 0;
        }
    }

    private void Reserve(int more)
    {
        var needed = this.Length + Math.Max(more, 1);
        if (needed <= this.buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(First, this.buffer.Length * 2)));
        this.Written.CopyTo(larger);
        if (this.buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(this.buffer);
        }

        this.buffer = larger;
    }
}
