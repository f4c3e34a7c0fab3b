using System.Security.Cryptography;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>By what a file is known again, whatever was appended to it since.</summary>
/// <param name="Bytes">How many of its first bytes were looked at.</param>
/// <param name="Sha256">Their SHA-256.</param>
internal sealed record InputFingerprint(int Bytes, string Sha256)
{
    private const int Most = 64 * 1024;

    /// <summary>Looks at the beginning of a file.</summary>
    /// <param name="file">The file, which stands at its beginning again afterwards.</param>
    /// <param name="bytes">How many bytes to look at: those that were looked at before, or null for the usual.</param>
    public static InputFingerprint Of(FileStream file, int? bytes)
    {
        var beginning = new byte[Math.Clamp(bytes ?? Most, 0, Most)];
        file.Position = 0;
        var length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return new InputFingerprint(length, Convert.ToHexStringLower(SHA256.HashData(beginning.AsSpan(0, length))));
    }
}
