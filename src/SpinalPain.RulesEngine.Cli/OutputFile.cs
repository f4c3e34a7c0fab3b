using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Writes results to files that a person named.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, in place of one that is there.</summary>
    /// <exception cref="IOException">It cannot be written; the message names the file as it was named.</exception>
    public static void Write(string path, byte[] content) => Write(path, content, FileMode.Create);

    /// <summary>Writes a file that is not there yet.</summary>
    /// <exception cref="IOException">It is there, or cannot be written.</exception>
    public static void WriteNew(string path, byte[] content) => Write(path, content, FileMode.CreateNew);

    private static void Write(string path, byte[] content, FileMode mode)
    {
        try
        {
            using var file = new FileStream(path, mode, FileAccess.Write);
            file.Write(content);
        }
        catch (Exception exception) when (WhyNot(exception, path, mode) is { } why)
        {
            // The text of the exception would hold the full path of the machine.
            throw new IOException($"{PlainText.OneLine(path)}: {why}.", exception);
        }
    }

    /// <summary>What kept a file from being written, in words and without the full path of the machine; null for faults of the program.</summary>
    public static string? WhyNot(Exception exception, string path, FileMode mode = FileMode.Create) => exception switch
    {
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "this user may not write it",
        DirectoryNotFoundException => "its folder does not exist",
        ArgumentException or NotSupportedException => "that is no name of a file",
        IOException when mode == FileMode.CreateNew && File.Exists(path) => "it exists already, and nothing is overwritten",
        IOException => "the disk did not take it",
        _ => null,
    };
}
