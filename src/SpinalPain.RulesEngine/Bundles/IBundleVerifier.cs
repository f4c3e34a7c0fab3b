namespace SpinalPain.RulesEngine.Bundles;

/// <summary>
/// A key that bundles may be signed with, to check signatures by it. <see cref="PemVerifier"/> has its key in a PEM file; an app may bring one
/// of its own, such as a key that a service keeps. One that several threads read bundles with must allow that.
/// </summary>
public interface IBundleVerifier
{
    /// <summary>SHA-256 of the key's SubjectPublicKeyInfo (RFC 5280, in DER), as 64 lower-case hexadecimal digits.</summary>
    string KeyId { get; }

    /// <summary>Whether a signature was made with this key over just these data.</summary>
    /// <param name="data">What was signed; not a hash of it.</param>
    /// <param name="signature">The signature as it stands in the bundle. Whoever made the bundle chose it: it may be anything.</param>
    /// <returns>Whether it is right. What is thrown here is not caught by the reader of bundles.</returns>
    bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
