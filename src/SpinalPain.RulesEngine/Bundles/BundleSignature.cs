using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>A signature as it stands in a bundle.</summary>
/// <param name="KeyId">The key that it says to be made with.</param>
/// <param name="Value">The signature.</param>
internal sealed record BundleSignature(string KeyId, ImmutableArray<byte> Value)
{
    /// <summary>The most bytes of a signature: its Base64 must fit into a text.</summary>
    public const int MostBytes = 1_400;

    private const int KeyIdLength = 64;

    public static bool IsKeyId(string text) => text.Length == KeyIdLength && text.All(character => char.IsAsciiDigit(character) || character is >= 'a' and <= 'f');

    /// <summary>The bytes of a Base64 text, or null. There is one spelling of each: no white space, and no bits to spare that are not zero.</summary>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 0 && Convert.ToBase64String(bytes.AsSpan(0, length)) == text ? bytes[..length] : null;
    }
}
