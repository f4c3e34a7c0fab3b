using System.Text.Json;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Writes episodes as JSON. What is not on record is left out, so that reading the JSON gives an equal episode. The writer does not
/// check: an episode made in code that breaks the rules of the format is written as it is, and refused when it is read.
/// </summary>
public static class EpisodeWriter
{
    /// <summary>The episode as UTF-8 JSON. The same episode gives the same bytes on every machine.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="indented">Whether to lay it out for people.</param>
    /// <returns>The JSON, without a byte order mark.</returns>
    /// <exception cref="JsonException">A code of the episode is not a value of its enumeration.</exception>
    public static byte[] Write(PatientEpisode episode, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return JsonSerializer.SerializeToUtf8Bytes(episode, indented ? EpisodeJson.Indented : EpisodeJson.Compact);
    }

    /// <summary>
    /// The episode in the one form that equal episodes share, whose SHA-256 is <see cref="EpisodeDigest"/>: RFC 8785 (JSON Canonicalization Scheme), without what is
    /// not on record, with complete lists in their short form. A number that no double holds is written with all its digits. Nothing is refused:
    /// a value that is not of its enumeration is written as its number, and half of a character as its escape.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The JSON, without a byte order mark.</returns>
    public static byte[] WriteCanonical(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var json = new CanonicalText();
        try
        {
            CanonicalEpisode.Write(ref json, episode);
            return json.Written.ToArray();
        }
        finally
        {
            json.Dispose();
        }
    }
}
