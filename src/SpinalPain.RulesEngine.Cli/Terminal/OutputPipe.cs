namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>
/// Standard output where it is a pipe, on Linux. The console of the framework makes a terminal ready first, with a thread for its signals, whatever the output is: a tenth of the
/// time of a short run.
/// </summary>
internal sealed class OutputPipe : Stream
{
    private const string Output = "/proc/self/fd/1";

    /// <summary>EPIPE: whoever read the pipe has closed it.</summary>
    private const int BrokenPipe = 32;

    private readonly FileStream pipe;

    private OutputPipe(FileStream pipe) => this.pipe = pipe;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The pipe; null when the output is something else.</summary>
    public static OutputPipe? Open()
    {
        try
        {
            // It is opened once more, as a process that shares the pipe may have set it not to wait until there is room. A named pipe has a path of its own instead.
            return OperatingSystem.IsLinux() && new FileInfo(Output).LinkTarget is { } target && target.StartsWith("pipe:", StringComparison.Ordinal)
                ? new OutputPipe(new FileStream(Output, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            this.pipe.Write(buffer);
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            // As with the console: there is nobody left to tell.
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => this.Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            this.pipe.Dispose();
        }

        base.Dispose(disposing);
    }
}
