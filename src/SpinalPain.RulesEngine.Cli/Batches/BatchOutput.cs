using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>A file that a batch writes, or standard output.</summary>
internal sealed class BatchOutput : IDisposable
{
    public const string StandardOutput = "-";

    private readonly string path;
    private readonly Stream stream;

    private BatchOutput(string path, Stream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    /// <summary>How many bytes were written, those of the run before included.</summary>
    public long Length { get; private set; }

    /// <summary>Whether it can be cut and gone on with. A pipe and a device cannot.</summary>
    private bool IsFile => CanBeResumed(this.path) && this.stream.CanSeek;

    /// <summary>Whether a file of this name could be gone on with.</summary>
    public static bool CanBeResumed(string path) => path != StandardOutput && !IsDevice(path);

    /// <summary>Opens it. No other run can write to it until it is closed. A file that is there stays as it is.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it as it was named.</exception>
    public static BatchOutput Open(string path, CommandIo io)
    {
        if (path == StandardOutput)
        {
            return new BatchOutput(path, io.OutputStream);
        }

        try
        {
            return new BatchOutput(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, CanBeResumed(path) ? FileShare.None : FileShare.ReadWrite, bufferSize: 0));
        }
        catch (Exception exception) when (OutputFile.WhyNot(exception, path) is { } why)
        {
            throw new IOException($"{PlainText.OneLine(path)}: {(IsInUse(exception) ? "another run is writing it" : why)}.", exception);
        }
    }

    /// <summary>Cuts off what was written after a checkpoint. Returns whether all that the checkpoint knows of is there.</summary>
    public bool GoOnFrom(long length)
    {
        if (!this.IsFile)
        {
            return length == 0;
        }

        if (this.stream.Length < length)
        {
            return false;
        }

        this.Guard(() =>
        {
            this.stream.SetLength(length);
            this.stream.Position = length;
        });
        this.Length = length;
        return true;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            this.stream.Write(bytes);
            this.Length += bytes.Length;
        }
        catch (Exception exception) when (this.path != StandardOutput && OutputFile.WhyNot(exception, this.path) is { } why)
        {
            throw new IOException($"{PlainText.OneLine(this.path)}: {why}.", exception);
        }
    }

    /// <summary>Writes what a compressed file without content needs.</summary>
    public void Complete()
    {
        if (this.Length == 0 && BatchRequest.IsGzip(this.path))
        {
            this.Write(GzipMember.Empty);
        }
    }

    /// <summary>Sees to it that what was written is on the disk.</summary>
    public void Flush() => this.Guard(() =>
    {
        if (this.IsFile && this.stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            this.stream.Flush();
        }
    });

    public void Dispose()
    {
        if (this.path != StandardOutput)
        {
            this.stream.Dispose();
        }
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>A file that is locked: the numbers of Linux, macOS and Windows.</summary>
    private static bool IsInUse(Exception exception) => exception is IOException { HResult: 11 or 35 or unchecked((int)0x80070020) };

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (this.path != StandardOutput && OutputFile.WhyNot(exception, this.path) is { } why)
        {
            throw new IOException($"{PlainText.OneLine(this.path)}: {why}.", exception);
        }
    }
}
