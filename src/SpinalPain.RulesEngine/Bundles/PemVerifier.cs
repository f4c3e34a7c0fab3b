using System.Collections.Immutable;
using System.Security.Cryptography;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>The public key of a PEM file: ECDSA on the curve P-256 with SHA-256. Immutable and safe for any number of threads.</summary>
public sealed class PemVerifier : IBundleVerifier
{
    private readonly ImmutableArray<byte> subjectPublicKeyInfo;

    private PemVerifier(string keyId, ImmutableArray<byte> subjectPublicKeyInfo)
    {
        this.KeyId = keyId;
        this.subjectPublicKeyInfo = subjectPublicKeyInfo;
    }

    /// <inheritdoc />
    public string KeyId { get; }

    /// <summary>Reads the public key of a file.</summary>
    /// <param name="path">The file, with one "PUBLIC KEY" (SubjectPublicKeyInfo); diagnostics name it as it is named here.</param>
    /// <returns>The key, or why it cannot be used.</returns>
    public static Checked<PemVerifier> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        using var key = PemKey.ReadFile(path, isPrivate: false, diagnostics);
        return key is null
            ? Checked<PemVerifier>.Failure(diagnostics)
            : Checked<PemVerifier>.Success(new PemVerifier(PemKey.IdOf(key), [.. key.ExportSubjectPublicKeyInfo()]), diagnostics);
    }

    /// <inheritdoc />
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // A key of the system's cryptography is not promised to serve several threads.
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(this.subjectPublicKeyInfo.AsSpan(), out _);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
