namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>Bundles of packs, and the keys that sign them.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A file is no bundle at all.</summary>
    public static DiagnosticCode NotABundle { get; } = new("SP6101", "Not a bundle");

    /// <summary>A bundle ends before it is complete.</summary>
    public static DiagnosticCode BundleCutOff { get; } = new("SP6102", "Bundle cut off");

    /// <summary>A bundle is not as it was made.</summary>
    public static DiagnosticCode BundleAltered { get; } = new("SP6103", "Bundle altered");

    /// <summary>A bundle is of a version of the bundle format that this library does not read.</summary>
    public static DiagnosticCode UnsupportedBundleFormat { get; } = new("SP6104", "Unsupported bundle format");

    /// <summary>A signature is required, and the bundle has none.</summary>
    public static DiagnosticCode BundleNotSigned { get; } = new("SP6105", "Bundle not signed");

    /// <summary>A bundle is signed, and by no key that is trusted.</summary>
    public static DiagnosticCode UnknownSigner { get; } = new("SP6106", "Signed by unknown keys only");

    /// <summary>A signature by a trusted key does not fit the content of the bundle.</summary>
    public static DiagnosticCode WrongSignature { get; } = new("SP6107", "Wrong signature");

    /// <summary>A bundle holds a version below the one in force.</summary>
    public static DiagnosticCode BelowVersionInForce { get; } = new("SP6108", "Below the version in force");

    /// <summary>A bundle says of its pack what is not so.</summary>
    public static DiagnosticCode FalseBundleClaim { get; } = new("SP6109", "Bundle misnames its pack");

    /// <summary>A case of the pack fails, so that no bundle is made of it.</summary>
    public static DiagnosticCode FailingCase { get; } = new("SP6110", "Failing case");

    /// <summary>The cases of a bundle come out otherwise than the bundle says.</summary>
    public static DiagnosticCode CaseResultsDiffer { get; } = new("SP6111", "Results of cases differ");

    /// <summary>A file holds no key that can be read.</summary>
    public static DiagnosticCode NoUsableKey { get; } = new("SP6112", "No usable key");

    /// <summary>A file holds several keys where one is expected.</summary>
    public static DiagnosticCode SeveralKeys { get; } = new("SP6113", "Several keys in one file");

    /// <summary>A key is encrypted with a passphrase.</summary>
    public static DiagnosticCode EncryptedKey { get; } = new("SP6114", "Encrypted key");

    /// <summary>A key is of another kind than bundles are signed with.</summary>
    public static DiagnosticCode UnsupportedKey { get; } = new("SP6115", "Unsupported kind of key");

    /// <summary>A private key stands where a public one is expected, or the other way round.</summary>
    public static DiagnosticCode OtherHalfOfKey { get; } = new("SP6116", "Other half of the key expected");

    private static DiagnosticCode[] BundleCodes =>
    [
        NotABundle, BundleCutOff, BundleAltered, UnsupportedBundleFormat, BundleNotSigned, UnknownSigner, WrongSignature, BelowVersionInForce,
        FalseBundleClaim, FailingCase, CaseResultsDiffer, NoUsableKey, SeveralKeys, EncryptedKey, UnsupportedKey, OtherHalfOfKey,
    ];
}
