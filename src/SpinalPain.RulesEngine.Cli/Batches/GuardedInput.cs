using System.IO.Compression;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>Reads a stream so that what goes wrong names the input, and so that a person can stop a run that waits for it.</summary>
/// <param name="inner">The stream.</param>
/// <param name="name">What to call it in messages.</param>
/// <param name="waitsForOthers">Whether a read may wait for another program, such as one that writes to a pipe.</param>
internal sealed class GuardedInput(Stream inner, string name, bool waitsForOthers) : Stream
{
    private readonly byte[] arriving = waitsForOthers ? new byte[64 * 1024] : [];

    public bool IsPlainFile => inner is FileStream && !waitsForOthers;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!waitsForOthers)
            {
                return inner.Read(buffer.Span);
            }

            // Such a read cannot be stopped. It is left behind then, with a buffer that is nobody else's.
            var most = Math.Min(buffer.Length, this.arriving.Length);
            var read = await Task.Run(() => inner.Read(this.arriving, 0, most), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            this.arriving.AsSpan(0, read).CopyTo(buffer.Span);
            return read;
        }
        catch (InvalidDataException exception)
        {
            throw new InputFailedException($"{name} is no whole gzip file: what it holds from here on cannot be read.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputFailedException($"{name} cannot be read{(inner is GZipStream ? " to its end" : " on")}.", exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // Closing standard input while it is waited for would wait as well.
        if (disposing && !waitsForOthers)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
