using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The code that docs/bundles.md shows.</summary>
internal static class BundlesExample
{
    public static void Run()
    {
        // SHOWN
        var key = PemVerifier.ReadFile("public.pem").Value;
        var trust = BundleTrust.SignedBy([key]).NotBelow([new PackIdentity("cgs-spinal-pain", "1.0.0", "")]);
        var read = PackBundle.ReadFile("cgs-spinal-pain-1.0.0.bundle", trust);
        if (read.TryGetValue(out var bundle))
        {
            Console.WriteLine($"{bundle.Pack.Manifest.Id} {bundle.Pack.Manifest.Version}: {bundle.Cases.Length} cases passed");
        }
        else
        {
            Console.WriteLine(read.Diagnostics[0].Message);
        }

        // SHOWN
    }
}
