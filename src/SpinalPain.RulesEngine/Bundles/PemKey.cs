using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>Reads the one key of a PEM file (RFC 7468). Every kind of file that people take for it gets a sentence of its own.</summary>
internal static class PemKey
{
    private const int MostBytes = 64 * 1024;

    private const string P256 = "1.2.840.10045.3.1.7";

    // What openssl writes before a key of "openssl ecparam -genkey"; the key names its curve itself.
    private const string Parameters = "EC PARAMETERS";

    /// <summary>The key, or null when a diagnostic says why not.</summary>
    /// <param name="path">The file as its user named it.</param>
    /// <param name="isPrivate">Whether the private key is expected, or the public one.</param>
    /// <param name="diagnostics">Takes what is wrong. Nothing of the file is ever shown.</param>
    public static ECDsa? ReadFile(string path, bool isPrivate, DiagnosticBag diagnostics) =>
        InputFile.Read(path, MostBytes, diagnostics) is { } bytes ? new PemKeyFile(path, isPrivate, diagnostics).Read(Encoding.UTF8.GetString(bytes)) : null;

    /// <summary>How bundles name a key.</summary>
    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    private sealed class PemKeyFile(string path, bool isPrivate, DiagnosticBag diagnostics)
    {
        private const string NewKey = "Make a key with \"openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem\".";

        public ECDsa? Read(string text)
        {
            var found = new List<(string Label, string Pem)>();
            var rest = text.AsSpan();
            while (PemEncoding.TryFind(rest, out var fields))
            {
                found.Add((rest[fields.Label].ToString(), rest[fields.Location].ToString()));
                rest = rest[fields.Location.End..];
            }

            found.RemoveAll(part => part.Label == Parameters);
            if (found is [var (label, pem)])
            {
                return this.Take(label, pem);
            }

            if (found.Count > 1)
            {
                this.Report(DiagnosticCodes.SeveralKeys, $"The file holds {found.Count} PEM parts where one key is expected.", "Put each key into a file of its own, and name them one by one.");
            }
            else if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
            {
                this.RefuseEncrypted();
            }
            else
            {
                this.Report(
                    DiagnosticCodes.NoUsableKey,
                    "The file holds no key in PEM form.",
                    $"A PEM file is text, with a line such as \"-----BEGIN {(isPrivate ? "PRIVATE" : "PUBLIC")} KEY-----\".");
            }

            return null;
        }

        private ECDsa? Take(string label, string pem)
        {
            switch (label)
            {
                case "PUBLIC KEY" when !isPrivate:
                case "PRIVATE KEY" or "EC PRIVATE KEY" when isPrivate:
                    return this.Import(pem);
                case "PUBLIC KEY":
                    this.Report(DiagnosticCodes.OtherHalfOfKey, "The file holds a public key, and signing needs the private one.", "Name the file that the public key was taken from.");
                    return null;
                case "PRIVATE KEY" or "EC PRIVATE KEY":
                    this.Report(
                        DiagnosticCodes.OtherHalfOfKey,
                        "The file holds a private key, and checking signatures takes the public one.",
                        "Take the public key out of it with \"openssl pkey -in KEY.pem -pubout -out PUBLIC.pem\", and leave the private key only where bundles are signed.");
                    return null;
                case "ENCRYPTED PRIVATE KEY":
                    this.RefuseEncrypted();
                    return null;
                case "RSA PRIVATE KEY" or "RSA PUBLIC KEY":
                    this.Refuse("The key is an RSA key");
                    return null;
                default:
                    this.Report(
                        DiagnosticCodes.UnsupportedKey,
                        $"The file holds \"{PlainText.OneLine(label)}\", and a bundle is signed with a plain key.",
                        label == "CERTIFICATE" ? "Take the public key out of it with \"openssl x509 -in CERTIFICATE.pem -pubkey -noout\"." : NewKey);
                    return null;
            }
        }

        private ECDsa? Import(string pem)
        {
            var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(pem);
                var curve = key.ExportParameters(includePrivateParameters: false).Curve;
                if (curve.IsNamed && (curve.Oid.Value == P256 || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256"))
                {
                    return key;
                }

                this.Refuse("The key is on another curve");
            }
            catch (Exception exception) when (exception is CryptographicException or ArgumentException or PlatformNotSupportedException)
            {
                // The text of the exception is that of the system's cryptography, and tells people nothing.
                if (IsRsa(pem))
                {
                    this.Refuse("The key is an RSA key");
                }
                else
                {
                    this.Report(
                        DiagnosticCodes.NoUsableKey,
                        "The PEM part of the file is no ECDSA key that can be read.",
                        $"Is it whole, and is it a key on the curve P-256? {NewKey}");
                }
            }

            key.Dispose();
            return null;
        }

        private static bool IsRsa(string pem)
        {
            using var rsa = RSA.Create();
            try
            {
                rsa.ImportFromPem(pem);
                return true;
            }
            catch (Exception exception) when (exception is CryptographicException or ArgumentException or PlatformNotSupportedException)
            {
                return false;
            }
        }

        private void RefuseEncrypted() => this.Report(
            DiagnosticCodes.EncryptedKey,
            isPrivate ? "The key is encrypted with a passphrase, which is not asked for." : "The file holds an encrypted private key, and checking signatures takes the public one.",
            isPrivate
                ? "Decrypt it for the moment of signing with \"openssl pkey -in KEY.pem -out PLAIN.pem\", or sign through an IBundleSigner of your own."
                : "Take the public key out of it with \"openssl pkey -in KEY.pem -pubout -out PUBLIC.pem\".");

        private void Refuse(string what) => this.Report(DiagnosticCodes.UnsupportedKey, $"{what}, and bundles are signed with ECDSA on the curve P-256.", NewKey);

        private void Report(DiagnosticCode code, string message, string help) => diagnostics.Add(code, SourceLocation.OfFile(path), message, help);
    }
}
