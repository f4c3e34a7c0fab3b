using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Reads episodes strictly: what the format does not know is an error and never passed over, so that a misspelt member cannot become
/// a fact that is not on record. All problems are reported at once, and none of the reports holds a value of the episode.
/// </summary>
public static class EpisodeReader
{
    /// <summary>Reads an episode from UTF-8 JSON. No input makes it throw.</summary>
    /// <param name="utf8Json">The JSON, with or without a byte order mark.</param>
    /// <param name="file">What to call the input in diagnostics: a path, or a name for a stream.</param>
    /// <returns>The episode, or all that is wrong with the input.</returns>
    public static Checked<PatientEpisode> Read(ReadOnlyMemory<byte> utf8Json, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return TryReadAtOnce(utf8Json, out var episode) ? Checked<PatientEpisode>.Success(episode) : ReadStepByStep(utf8Json, file);
    }

    /// <summary>Reads an episode from a file. No file makes it throw.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The episode, or all that is wrong with the file.</returns>
    public static Checked<PatientEpisode> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return InputFile.Read(path, SourceLimits.Episode.Bytes, diagnostics) is { } utf8Json
            ? Read(utf8Json, path)
            : Checked<PatientEpisode>.Failure(diagnostics);
    }

    /// <summary>
    /// The quick way for good episodes: one pass without positions. It accepts an episode if and only if <see cref="ReadStepByStep"/> does.
    /// </summary>
    internal static bool TryReadAtOnce(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out PatientEpisode? episode)
    {
        episode = null;
        return utf8Json.Length <= SourceLimits.Episode.Bytes && EpisodeParser.TryParse(SourceParser.WithoutByteOrderMark(utf8Json).Span, out episode);
    }

    /// <summary>The way that knows every position.</summary>
    internal static Checked<PatientEpisode> ReadStepByStep(ReadOnlyMemory<byte> utf8Json, string file)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceParser.Parse(utf8Json, file, SourceLimits.Episode, diagnostics) is { } root)
        {
            EpisodeWalk.Check(root, diagnostics);
        }

        if (diagnostics.HasErrors)
        {
            return Checked<PatientEpisode>.Failure(diagnostics);
        }

        return TryReadAtOnce(utf8Json, out var episode)
            ? Checked<PatientEpisode>.Success(episode, diagnostics)
            : throw new UnreachableException("The parser refuses what the walk has passed.");
    }
}
