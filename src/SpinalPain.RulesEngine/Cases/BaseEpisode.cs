using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>A base episode: its JSON, which cases patch, and the episode itself.</summary>
/// <param name="Json">The JSON, or null when the file has errors.</param>
/// <param name="Episode">The episode, or null when the file has errors.</param>
internal sealed record BaseEpisode(SourceNode? Json, PatientEpisode? Episode)
{
    /// <summary>Reads a base episode. One with errors is a base too, so that its cases do not seem to name nothing.</summary>
    public static BaseEpisode Read(string file, DiagnosticBag diagnostics) =>
        InputFile.Read(file, SourceLimits.Episode.Bytes, diagnostics) is { } bytes ? Read(bytes, file, diagnostics) : new BaseEpisode(null, null);

    /// <summary>The same for the bytes of a file.</summary>
    public static BaseEpisode Read(ReadOnlyMemory<byte> bytes, string file, DiagnosticBag diagnostics)
    {
        var read = EpisodeReader.Read(bytes, file);
        diagnostics.AddRange(read.Diagnostics);
        return read.TryGetValue(out var episode)
            ? new BaseEpisode(SourceParser.Parse(bytes, file, SourceLimits.Episode, new DiagnosticBag()), episode)
            : new BaseEpisode(null, null);
    }
}
