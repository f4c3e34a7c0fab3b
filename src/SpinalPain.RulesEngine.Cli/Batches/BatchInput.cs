using System.IO.Compression;
using System.Security;
using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>The lines of a batch: a file, a compressed file or standard input.</summary>
internal sealed class BatchInput : IDisposable
{
    private readonly string name;
    private readonly FileStream? file;

    private BatchInput(string name, Stream source, FileStream? file, bool isGzip)
    {
        this.name = name;
        this.file = file;
        this.Lines = new GuardedInput(isGzip ? new GZipStream(source, CompressionMode.Decompress) : source, name, waitsForOthers: file is not { CanSeek: true });
    }

    /// <summary>The lines, not compressed. What goes wrong is thrown as <see cref="InputFailedException"/>.</summary>
    public Stream Lines { get; }

    /// <summary>Whether it can be read again from where a run stopped. A pipe cannot.</summary>
    public bool IsRepeatable => this.file is { CanSeek: true };

    /// <summary>Its size on the disk; null when it has none.</summary>
    public long? Size => this.IsRepeatable ? this.file!.Length : null;

    /// <summary>How far it was read, as it lies on the disk.</summary>
    public long Position => this.IsRepeatable ? this.file!.Position : 0;

    /// <summary>Opens the input; null when it cannot be read, which was told.</summary>
    public static BatchInput? Open(string argument, CommandIo io)
    {
        if (argument == EpisodeInput.StandardInput)
        {
            return new BatchInput(EpisodeInput.NameOf(argument), io.OpenInput(), null, isGzip: false);
        }

        Diagnostic problem;
        try
        {
            if (!Directory.Exists(argument))
            {
                var file = new FileStream(argument, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
                return new BatchInput(PlainText.OneLine(argument), file, file, BatchRequest.IsGzip(argument));
            }

            problem = new(DiagnosticCodes.NotAFile, SourceLocation.OfFile(argument), "The path names a folder where a file is expected.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            problem = new(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(argument), "The file does not exist.", "Is the path right?");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            problem = new(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(argument), "The file may not be read by this user.", "Check the permissions of the file and of its folder.");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            problem = new(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(argument), "The file cannot be read.", "Does another program hold it open?");
        }

        io.Error.Write(DiagnosticText.Render([problem]));
        return null;
    }

    /// <summary>Looks at the beginning.</summary>
    public InputFingerprint Fingerprint(int? bytes = null)
    {
        try
        {
            return InputFingerprint.Of(this.file!, bytes);
        }
        catch (IOException exception)
        {
            throw new InputFailedException($"{this.name} cannot be read.", exception);
        }
    }

    /// <summary>Goes to the place where a run stopped. Returns why that is not possible, or null.</summary>
    public async Task<string?> SkipAsync(BatchPosition to, CancellationToken cancellation)
    {
        // The byte before is read, not skipped: what ends a chunk must be there still.
        var before = Math.Max(to.Offset - 1, 0);
        if (this.Lines is GuardedInput { IsPlainFile: true })
        {
            this.file!.Position = before;
        }
        else
        {
            var skipped = new byte[128 * 1024];
            for (var left = before; left > 0;)
            {
                var read = await this.Lines.ReadAsync(skipped.AsMemory(0, (int)Math.Min(left, skipped.Length)), cancellation).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                left -= read;
            }
        }

        var last = new byte[1];
        return to.Offset == 0 || (await this.Lines.ReadAsync(last, cancellation).ConfigureAwait(false) == 1 && (last[0] == '\n' || await this.IsAtEndAsync(to, cancellation).ConfigureAwait(false)))
            ? null
            : "its input was shorter or had its lines elsewhere";
    }

    public void Dispose() => this.Lines.Dispose();

    /// <summary>Whether nothing follows. When something does, the run is not gone on with, so that it does not matter that it was read.</summary>
    private async Task<bool> IsAtEndAsync(BatchPosition at, CancellationToken cancellation) =>
        at.Offset > 0 && await this.Lines.ReadAsync(new byte[1], cancellation).ConfigureAwait(false) == 0;
}
