using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>Keys in PEM files: those that are taken, and the text for each kind that is not.</summary>
public sealed class PemKeyTests
{
    // The example of RFC 8410.
    private const string Ed25519 = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n";

    private static readonly Dictionary<string, (bool IsPrivate, Func<string> Text)> BadKeys = new(StringComparer.Ordinal)
    {
        ["SP6112-empty"] = (false, () => string.Empty),
        ["SP6112-no-pem"] = (false, () => "The key is under the mat."),
        ["SP6112-no-pem-to-sign-with"] = (true, () => "\0\u0001\u0002"),
        ["SP6112-cut-off"] = (false, () => Public()[..^30]),
        ["SP6112-not-base64"] = (false, () => "-----BEGIN PUBLIC KEY-----\nThis is no key.\n-----END PUBLIC KEY-----\n"),
        ["SP6112-no-key-in-it"] = (true, () => "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
        ["SP6112-ed25519"] = (false, () => Ed25519),
        ["SP6113-two-keys"] = (false, () => Public() + "\n" + Public()),
        ["SP6113-both-halves"] = (true, () => Private() + "\n" + Public()),
        ["SP6114-encrypted"] = (true, () => Of(key => key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10)))),
        ["SP6114-encrypted-in-the-old-way"] = (true, () => "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END EC PRIVATE KEY-----\n"),
        ["SP6114-encrypted-where-public"] = (false, () => Of(key => key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10)))),
        ["SP6115-rsa-public"] = (false, () => OfRsa(key => key.ExportSubjectPublicKeyInfoPem())),
        ["SP6115-rsa-private"] = (true, () => OfRsa(key => key.ExportPkcs8PrivateKeyPem())),
        ["SP6115-rsa-private-in-the-old-way"] = (true, () => OfRsa(key => key.ExportRSAPrivateKeyPem())),
        ["SP6115-another-curve"] = (false, () => Of(key => key.ExportSubjectPublicKeyInfoPem(), ECCurve.NamedCurves.nistP384)),
        ["SP6115-another-curve-to-sign-with"] = (true, () => Of(key => key.ExportECPrivateKeyPem(), ECCurve.NamedCurves.nistP521)),
        ["SP6115-certificate"] = (false, Certificate),
        ["SP6115-openssh"] = (true, () => "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"),
        ["SP6116-private-where-public"] = (false, Private),
        ["SP6116-private-in-the-old-way-where-public"] = (false, () => Of(key => key.ExportECPrivateKeyPem())),
        ["SP6116-public-where-private"] = (true, Public),
    };

    private readonly string folder = Directory.CreateTempSubdirectory("spinalpain-keys-").FullName;

    private static IEnumerable<string> Names() => BadKeys.Keys.Order(StringComparer.Ordinal);

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(this.folder, recursive: true);

    [TestCaseSource(nameof(Names))]
    public void A_key_that_is_not_taken_gets_the_expected_text(string name)
    {
        var (isPrivate, text) = BadKeys[name];
        var path = this.Write(text());

        var diagnostics = isPrivate ? PemSigner.ReadFile(path).Diagnostics : PemVerifier.ReadFile(path).Diagnostics;

        diagnostics.ShouldHaveSingleItem().Code.Id.ShouldBe(name[..6]);
        Golden.Compare($"tests/data/bundles/{name}-key.txt", DiagnosticText.Render(diagnostics).Replace(path, "key.pem", StringComparison.Ordinal));
    }

    [Test]
    public void A_key_is_taken_in_each_form_that_openssl_writes()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        var parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        string[] forms = [key.ExportPkcs8PrivateKeyPem(), key.ExportECPrivateKeyPem(), parameters + key.ExportECPrivateKeyPem(), "A key of ours.\n\n" + key.ExportPkcs8PrivateKeyPem() + "\n"];

        foreach (var form in forms)
        {
            using var signer = PemSigner.ReadFile(this.Write(form)).Value;
            signer.KeyId.ShouldBe(id);
        }

        PemVerifier.ReadFile(this.Write(key.ExportSubjectPublicKeyInfoPem().ReplaceLineEndings("\r\n"))).Value.KeyId.ShouldBe(id);
    }

    [Test]
    public void A_verifier_takes_what_its_signer_signed_and_nothing_else()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = PemSigner.ReadFile(this.Write(key.ExportPkcs8PrivateKeyPem())).Value;
        var verifier = PemVerifier.ReadFile(this.Write(key.ExportSubjectPublicKeyInfoPem())).Value;

        var signature = signer.Sign("content"u8);

        signature.Length.ShouldBe(64);
        verifier.Verify("content"u8, signature).ShouldBeTrue();
        key.VerifyData("content"u8, signature, HashAlgorithmName.SHA256).ShouldBeTrue();
        verifier.Verify("Content"u8, signature).ShouldBeFalse();
        verifier.Verify("content"u8, new byte[64]).ShouldBeFalse();
        verifier.Verify("content"u8, []).ShouldBeFalse();
        verifier.Verify("content"u8, (byte[])[.. signature, 0]).ShouldBeFalse();
        verifier.Verify("content"u8, key.SignData("content"u8.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)).ShouldBeFalse();
    }

    [Test]
    public void Any_number_of_threads_may_share_a_verifier()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var verifier = PemVerifier.ReadFile(this.Write(key.ExportSubjectPublicKeyInfoPem())).Value;
        var signature = key.SignData("content"u8.ToArray(), HashAlgorithmName.SHA256);

        Parallel.For(0, 200, _ => verifier.Verify("content"u8, signature).ShouldBeTrue());
    }

    [Test]
    public void A_file_that_is_missing_or_too_large_is_told_as_such()
    {
        PemVerifier.ReadFile("no/such.pem").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        PemSigner.ReadFile(this.folder).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
        PemSigner.ReadFile(this.Write(new string('-', 100_000))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);
    }

    private static string Public() => Of(key => key.ExportSubjectPublicKeyInfoPem());

    private static string Private() => Of(key => key.ExportPkcs8PrivateKeyPem());

    private static string Of(Func<ECDsa, string> export, ECCurve? curve = null)
    {
        using var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        return export(key);
    }

    private static string OfRsa(Func<RSA, string> export)
    {
        using var key = RSA.Create(2048);
        return export(key);
    }

    private static string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        return certificate.ExportCertificatePem();
    }

    private string Write(string text)
    {
        var path = Path.Combine(this.folder, $"{Guid.NewGuid():n}.pem");
        File.WriteAllText(path, text);
        return path;
    }
}
