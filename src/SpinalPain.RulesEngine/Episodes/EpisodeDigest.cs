using System.Security.Cryptography;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// The digest by which a decision names the episode that it was made of: SHA-256 of <see cref="EpisodeWriter.WriteCanonical"/>. An episode that was read
/// from JSON of any layout and an equal one that an app made have the same digest; two that differ in any fact have different ones.
/// </summary>
public static class EpisodeDigest
{
    // To load the cryptography of the system takes as long as to hash so many episodes without it.
    private const int FewEpisodes = 256;

    // How many were hashed without it, as far as threads have seen of one another. Both ways give the same digest, so that nobody can tell.
    private static int hashed;

    /// <summary>The digest of an episode.</summary>
    /// <param name="episode">The episode, which may be one that no file could hold.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var json = new CanonicalText();
        try
        {
            CanonicalEpisode.Write(ref json, episode);
            return Hex(json.Written);
        }
        finally
        {
            json.Dispose();
        }
    }

    private static string Hex(ReadOnlySpan<byte> content)
    {
        if (hashed < FewEpisodes)
        {
            hashed++;
            return Sha256.Hex(content);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }
}
