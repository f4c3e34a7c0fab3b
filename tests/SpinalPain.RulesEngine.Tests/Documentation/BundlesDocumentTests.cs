using System.Security.Cryptography;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>What docs/bundles.md shows of C# is what happens; the tests of the command run its commands.</summary>
public sealed class BundlesDocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/bundles.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.Tests/Documentation/BundlesExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// SHOWN\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        Text.ShouldContain($"\n```csharp\n{usings}\n{body.TrimEnd()}\n```\n");
    }

    [Test]
    public void The_code_reads_a_signed_bundle_and_says_why_it_refuses_another()
    {
        var folder = Directory.CreateTempSubdirectory("spinalpain-bundles-").FullName;
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(Path.Combine(folder, "public.pem"), key.ExportSubjectPublicKeyInfoPem());
            File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
            using var signer = PemSigner.ReadFile(Path.Combine(folder, "key.pem")).Value;
            var bundle = PackBundle.CreateFromFolder(CgsPack.Folder).Value;
            var file = Path.Combine(folder, "cgs-spinal-pain-1.0.0.bundle");

            File.WriteAllBytes(file, bundle.Sign(signer).Utf8.Span);
            ShownCode.OutputOf(BundlesExample.Run, folder).ShouldBe($"cgs-spinal-pain 1.0.0: {CgsPack.Cases.Length} cases passed\n");

            File.WriteAllBytes(file, bundle.Utf8.Span);
            ShownCode.OutputOf(BundlesExample.Run, folder).ShouldBe("The bundle is not signed, and a signature is required.\n");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Every_code_of_bundles_is_named() =>
        DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP61", StringComparison.Ordinal)).ShouldAllBe(code => Text.Contains($"](diagnostics/{code.Id}.md)", StringComparison.Ordinal));
}
