namespace SpinalPain.RulesEngine.Bundles;

/// <summary>
/// A key to sign bundles with. <see cref="PemSigner"/> has its key in a PEM file; an app may bring one of its own, so that the key never
/// leaves the device or service that keeps it.
/// </summary>
public interface IBundleSigner
{
    /// <summary>SHA-256 of the SubjectPublicKeyInfo (RFC 5280, in DER) of its public key, as 64 lower-case hexadecimal digits.</summary>
    string KeyId { get; }

    /// <summary>Signs data.</summary>
    /// <param name="data">What to sign; not a hash of it.</param>
    /// <returns>The signature: 1 to 1,400 bytes. <see cref="PemVerifier"/> expects 64, r and s of ECDSA P-256 with SHA-256 one after the other (IEEE P1363).</returns>
    byte[] Sign(ReadOnlySpan<byte> data);
}
