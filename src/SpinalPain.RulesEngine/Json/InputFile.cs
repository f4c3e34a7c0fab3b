using System.Globalization;
using System.Security;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>Reads the bytes of a file within a limit. Whatever is wrong with the file becomes a diagnostic, never an exception.</summary>
internal static class InputFile
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The bytes of the file, or null when a diagnostic says why not.</summary>
    /// <param name="path">The file as its user named it.</param>
    /// <param name="limit">The largest size in bytes; not more than one byte past it is ever read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static byte[]? Read(string path, int limit, DiagnosticBag diagnostics)
    {
        try
        {
            // Opening a folder would only say that access is denied.
            if (Directory.Exists(path))
            {
                diagnostics.Add(DiagnosticCodes.NotAFile, SourceLocation.OfFile(path), "The path names a folder where a file is expected.");
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return ReadAll(stream, path, limit, diagnostics);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            // An argument exception is a path that can name no file, such as an empty one.
            diagnostics.Add(DiagnosticCodes.FileNotFound, SourceLocation.OfFile(path), "The file does not exist.", "Is the path right?");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            diagnostics.Add(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(path), "The file may not be read by this user.", "Check the permissions of the file and of its folder.");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            // The text of the exception would hold the full path of the machine.
            diagnostics.Add(DiagnosticCodes.FileNotReadable, SourceLocation.OfFile(path), "The file cannot be read.", "Does another program hold it open?");
        }

        return null;
    }

    private static byte[]? ReadAll(FileStream stream, string path, int limit, DiagnosticBag diagnostics)
    {
        // A pipe has no length, and some files of the system claim 0: the length is a hint, the bytes read decide.
        var expected = stream.CanSeek ? stream.Length : 0;
        var buffer = new byte[Math.Min(expected == 0 ? FirstBuffer : expected, limit)];
        var length = 0;
        while (expected <= limit && length <= limit)
        {
            if (length < buffer.Length)
            {
                var read = stream.Read(buffer.AsSpan(length));
                if (read == 0)
                {
                    return buffer[..length];
                }

                length += read;
            }
            else if (stream.ReadByte() is >= 0 and var next)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, (long)limit + 1));
                buffer[length++] = (byte)next;
            }
            else
            {
                // Mostly a file ends where it said, and nothing is copied.
                return buffer;
            }
        }

        diagnostics.Add(DiagnosticCodes.FileTooLarge, SourceLocation.OfFile(path), $"The file is larger than {Size(limit)}.");
        return null;
    }

    /// <summary>A number of bytes in words.</summary>
    internal static string Size(int bytes) => bytes % (1024 * 1024) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
