using System.Security.Cryptography;
using SpinalPain.RulesEngine.Bundles;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>Keys that are made for one run of the tests: no private key stands in the repository.</summary>
internal sealed class TestKeys : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("spinalpain-keys-").FullName;

    public TestKeys()
    {
        this.Ours = this.New("ours");
        this.Others = this.New("others");
    }

    public Pair Ours { get; }

    public Pair Others { get; }

    /// <summary>Writes a file beside the keys.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(this.folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A text without the folder and the ids of the keys, which are others in each run.</summary>
    public string Portable(string text) => text
        .Replace(this.folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)
        .Replace(this.Ours.Verifier.KeyId, "OUR-KEY", StringComparison.Ordinal)
        .Replace(this.Others.Verifier.KeyId, "OTHER-KEY", StringComparison.Ordinal);

    public void Dispose()
    {
        this.Ours.Signer.Dispose();
        this.Others.Signer.Dispose();
        Directory.Delete(this.folder, recursive: true);
    }

    private Pair New(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = PemSigner.ReadFile(this.Write($"{name}.pem", key.ExportPkcs8PrivateKeyPem())).Value;
        return new(signer, PemVerifier.ReadFile(this.Write($"{name}.pub.pem", key.ExportSubjectPublicKeyInfoPem())).Value);
    }

    /// <summary>A key to sign with, and the one to check its signatures.</summary>
    internal sealed record Pair(PemSigner Signer, PemVerifier Verifier);
}
