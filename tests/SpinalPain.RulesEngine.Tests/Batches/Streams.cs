namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>A stream that gives a few bytes at a time.</summary>
internal sealed class SlowStream(byte[] bytes, int most) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
}

/// <summary>The same bytes over and over, and how many were taken.</summary>
internal sealed class RepeatedStream(byte[] bytes, long length, Exception? failure = null) : Stream
{
    private long taken;

    public long Taken => Interlocked.Read(ref this.taken);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var from = (int)(this.taken % bytes.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, bytes.Length - from), length - this.taken);
        if (count == 0 && failure is not null)
        {
            throw failure;
        }

        bytes.AsSpan(from, count).CopyTo(buffer.Span);
        Interlocked.Add(ref this.taken, count);
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
