using System.Security.Cryptography;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>
/// The private key of a PEM file: ECDSA on the curve P-256 with SHA-256. Signatures of the same data differ from time to time. For one thread at
/// a time; dispose of it when all is signed.
/// </summary>
public sealed class PemSigner : IBundleSigner, IDisposable
{
    private readonly ECDsa key;

    private PemSigner(ECDsa key)
    {
        this.key = key;
        this.KeyId = PemKey.IdOf(key);
    }

    /// <inheritdoc />
    public string KeyId { get; }

    /// <summary>Reads the private key of a file.</summary>
    /// <param name="path">The file, with one "PRIVATE KEY" (PKCS #8) or "EC PRIVATE KEY" (SEC 1), not encrypted; diagnostics name it as it is named here.</param>
    /// <returns>The key, or why it cannot be used. Nothing of the key is ever shown.</returns>
    public static Checked<PemSigner> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return PemKey.ReadFile(path, isPrivate: true, diagnostics) is { } key
            ? Checked<PemSigner>.Success(new PemSigner(key), diagnostics)
            : Checked<PemSigner>.Failure(diagnostics);
    }

    /// <inheritdoc />
    public byte[] Sign(ReadOnlySpan<byte> data) => this.key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc />
    public void Dispose() => this.key.Dispose();
}
