using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Replay;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Reads episodes, and records of their decisions, from files and standard input.</summary>
internal static class EpisodeInput
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "(standard input)";

    // More than the largest episode or record, so that the reader itself says what is too large; yet no endless stream fills the memory.
    private const int MostBytes = 80 * 1024 * 1024;

    /// <summary>What to call an argument in messages.</summary>
    public static string NameOf(string argument) => argument == StandardInput ? StandardInputName : argument;

    /// <summary>The episode, with its stage replaced where one is asked for; null when it has errors. Errors and warnings were told.</summary>
    public static PatientEpisode? Read(string argument, ReviewStage? stage, CommandIo io)
    {
        if (argument != StandardInput)
        {
            return Tell(EpisodeReader.ReadFile(argument), stage, io);
        }

        return ReadStandardInput(io) is { } bytes ? Tell(EpisodeReader.Read(bytes, StandardInputName), stage, io) : null;
    }

    /// <summary>The recorded decision; null when it has errors, which were told.</summary>
    public static DecisionRecord? ReadRecord(string argument, CommandIo io)
    {
        Checked<DecisionRecord> read;
        if (argument != StandardInput)
        {
            read = DecisionRecord.ReadFile(argument);
        }
        else if (ReadStandardInput(io) is { } bytes)
        {
            read = DecisionRecord.Read(bytes, StandardInputName);
        }
        else
        {
            return null;
        }

        if (!read.Diagnostics.IsEmpty)
        {
            io.Error.Write(DiagnosticText.Render(read.Diagnostics));
        }

        return read.TryGetValue(out var record) ? record : null;
    }

    private static PatientEpisode? Tell(Checked<PatientEpisode> read, ReviewStage? stage, CommandIo io)
    {
        if (!read.Diagnostics.IsEmpty)
        {
            io.Error.Write(DiagnosticText.Render(read.Diagnostics));
        }

        return read.TryGetValue(out var episode) && stage is { } judged ? episode with { Stage = judged } : episode;
    }

    /// <summary>All of standard input; null when it cannot be read, which was told.</summary>
    private static byte[]? ReadStandardInput(CommandIo io)
    {
        try
        {
            using var input = io.OpenInput();
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int length;
            while (bytes.Length < MostBytes && (length = input.Read(buffer)) > 0)
            {
                bytes.Write(buffer, 0, length);
            }

            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            io.Tell($"{StandardInputName} cannot be read.");
            return null;
        }
    }
}
