using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>bundle and verify. Signatures differ from run to run, so a signed bundle is written where nothing keeps it.</summary>
internal static class BundleComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    private static readonly Dictionary<string, string> Keys = MakeKeys();

    private static readonly byte[] Unsigned = PackBundle.CreateFromFolder(Golden.PathOf(Pack)).Value.Utf8.ToArray();

    private static readonly Dictionary<string, byte[]> Bundles = new()
    {
        ["unsigned.bundle"] = Unsigned,
        ["signed.bundle"] = Sign(),
        ["cut-off.bundle"] = Unsigned[..1_000],
        ["altered.bundle"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Unsigned).Replace("epidural", "Epidural", StringComparison.Ordinal)),
    };

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new($"bundle {Pack} --output written.bundle"),
        new($"bundle {Pack} -o /dev/null --sign key.pem") { Files = Keys },
        new($"bundle {Pack} -o written.bundle --sign public.pem") { Files = Keys, ExitCode = ExitCodes.InvalidInput },
        new("bundle broken -o written.bundle") { Files = BrokenPack.Files, ExitCode = ExitCodes.InvalidInput },
        new("verify unsigned.bundle --format text") { BinaryFiles = Bundles },
        new("verify signed.bundle --key public.pem") { BinaryFiles = Bundles, Files = Keys },
        new("verify signed.bundle --key public.pem --format json") { BinaryFiles = Bundles, Files = Keys },
        new("verify unsigned.bundle --key public.pem") { BinaryFiles = Bundles, Files = Keys, ExitCode = ExitCodes.ProblemsFound },
        new("verify altered.bundle") { BinaryFiles = Bundles, ExitCode = ExitCodes.ProblemsFound },
        new("verify cut-off.bundle --format json") { BinaryFiles = Bundles, ExitCode = ExitCodes.ProblemsFound },
        new("verify no/such.bundle") { ExitCode = ExitCodes.InvalidInput },
        new("evaluate samples/episodes/esi-initial-covered.json --pack unsigned.bundle") { BinaryFiles = Bundles },
    ];

    private static Dictionary<string, string> MakeKeys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new() { ["key.pem"] = key.ExportPkcs8PrivateKeyPem(), ["public.pem"] = key.ExportSubjectPublicKeyInfoPem() };
    }

    private static byte[] Sign()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Keys["key.pem"]);
            using var signer = PemSigner.ReadFile(file).Value;
            return PackBundle.CreateFromFolder(Golden.PathOf(Pack)).Value.Sign(signer).Utf8.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
