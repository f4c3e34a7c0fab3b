namespace SpinalPain.RulesEngine.Facts;

/// <summary>The signature on a document.</summary>
public sealed record Signature
{
    /// <summary>How the document is signed.</summary>
    public SignatureKind? Kind { get; init; }

    /// <summary>Id of the provider who signed.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Whether the signature can be read.</summary>
    public bool? Legible { get; init; }

    /// <summary>Whether the credentials of the signer are shown.</summary>
    public bool? CredentialsShown { get; init; }

    /// <summary>Whether a disability that justifies a stamp is documented.</summary>
    public bool? DisabilityDocumented { get; init; }

    /// <summary>Whether a signature log identifies an illegible signature.</summary>
    public bool? SignatureLog { get; init; }

    /// <summary>Whether a signature attestation supports the document.</summary>
    public bool? Attestation { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Signature);
}
