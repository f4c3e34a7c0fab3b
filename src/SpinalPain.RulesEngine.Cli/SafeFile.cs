using System.Security;
using System.Text;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Writes files of a person so that each is whole at any time: the old text or the new one, whatever happens.</summary>
internal static class SafeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Puts a text in the place of that of a file. A link is followed, and permissions stay. Returns why it was not done, or null.
    /// </summary>
    public static string? Replace(string path, string text)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            if ((File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
            {
                return "it is read-only for this user";
            }

            Put(target, Utf8.GetBytes(text));
            return null;
        }
        catch (Exception exception) when (WhyNot(exception) is not null)
        {
            return WhyNot(exception);
        }
    }

    /// <summary>Writes a file that must not be there yet, with its folders. Returns why it was not done, or null.</summary>
    public static string? Create(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(Utf8.GetBytes(text));
            return null;
        }
        catch (Exception exception) when (WhyNot(exception) is not null)
        {
            return WhyNot(exception);
        }
    }

    /// <summary>
    /// Writes a file, in place of one that is there; until all of it is on the disk, nothing or the old one is. A link is followed. Returns why it
    /// was not done, or null.
    /// </summary>
    public static string? Write(string path, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(path))
        {
            return "it is a folder";
        }

        try
        {
            var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
            if (IsDevice(target))
            {
                // A device or a pipe takes bytes, and must not give way to a file.
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
                stream.Write(content);
                return null;
            }

            if (File.Exists(target) && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
            {
                return "it is read-only for this user";
            }

            Put(target, content);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return "its folder does not exist";
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return "that is no name of a file";
        }
        catch (Exception exception) when (WhyNot(exception) is not null)
        {
            return WhyNot(exception);
        }
    }

    /// <summary>Writes aside and moves. What is there keeps its permissions.</summary>
    private static void Put(string target, ReadOnlySpan<byte> content)
    {
        var temporary = WriteBeside(target, content);
        try
        {
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows() && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));

    private static string WriteBeside(string target, ReadOnlySpan<byte> content)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(temporary))
        {
            File.Delete(temporary);
            throw;
        }

        return temporary;
    }

    /// <summary>What kept a file from being written, in words and without the full path of the machine; null for faults of the program.</summary>
    private static string? WhyNot(Exception exception) => exception switch
    {
        UnauthorizedAccessException or SecurityException => "this user may not write there",
        DirectoryNotFoundException or FileNotFoundException => "it is no longer there",
        PathTooLongException => "its name is too long",
        IOException => "the disk is full or it cannot be written to",
        _ => null,
    };
}
