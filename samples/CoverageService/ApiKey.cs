namespace CoverageService;

/// <summary>A client that may ask. Its key is known by its hash alone, so that the configuration gives nobody access.</summary>
internal sealed class ApiKey
{
    private const int HexDigits = 64;

    /// <summary>The name of the client, for rate limits.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The SHA-256 of the key's UTF-8 bytes, as 64 hexadecimal digits. A hash protects random keys alone: make them with a generator.</summary>
    public string Sha256 { get; set; } = string.Empty;

    /// <summary>The hash as bytes.</summary>
    public byte[] Hash() => Convert.FromHexString(this.Sha256);

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem() =>
        string.IsNullOrWhiteSpace(this.Name) ? "has no Name." :
        this.Sha256.Length != HexDigits || !this.Sha256.All(char.IsAsciiHexDigit) ? "has no Sha256 of 64 hexadecimal digits; the README shows how to make one." :
        null;
}
