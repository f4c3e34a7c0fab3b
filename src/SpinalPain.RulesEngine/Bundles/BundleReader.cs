using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>Reads a bundle: first what it is made of, then who signed it, and only then the pack in it.</summary>
internal static class BundleReader
{
    public static Checked<PackBundle> Read(ReadOnlyMemory<byte> utf8, string file, BundleTrust trust)
    {
        var diagnostics = new DiagnosticBag();
        if (BundleSource.Read(utf8, file, diagnostics) is not { } root)
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        var content = BundleContent.Read(root, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        // A copy: whoever gave the bytes may change them later on.
        var unsigned = CanonicalJson.WriteUtf8(root, "signatures");
        var verified = SignatureCheck.Check(content.Signatures, unsigned, file, trust, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Checked<PackBundle>.Failure(diagnostics);
        }

        var loaded = PackLoader.Load(content.Files, file);
        diagnostics.AddRange(loaded.Diagnostics);
        if (loaded.TryGetValue(out var pack))
        {
            CheckClaim(content, pack, diagnostics);
            CheckVersion(pack, trust, diagnostics);
        }

        return diagnostics.HasErrors
            ? Checked<PackBundle>.Failure(diagnostics)
            : Checked<PackBundle>.Success(new PackBundle(pack!, content.Files, content.Cases, content.Signatures, verified, unsigned, file), diagnostics);
    }

    private static void CheckClaim(BundleContent content, CheckedPack pack, DiagnosticBag diagnostics)
    {
        var actual = new PackClaim(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256);
        if (content.Pack != actual)
        {
            diagnostics.Add(
                DiagnosticCodes.FalseBundleClaim,
                content.PackPlace,
                $"The bundle says that it holds {InWords(content.Pack)}, and it holds {InWords(actual)}.",
                "Ask whoever made it; the tool of this library makes no such bundle.");
        }
    }

    private static void CheckVersion(CheckedPack pack, BundleTrust trust, DiagnosticBag diagnostics)
    {
        var (id, version) = (pack.Manifest.Id, pack.Manifest.Version);
        ImmutableArray<string> higher = [.. trust.InForce.Where(each => each.Id == id && SemanticVersion.Compare(version, each.Version) < 0).Select(each => each.Version)];
        if (!higher.IsEmpty)
        {
            diagnostics.Add(
                DiagnosticCodes.BelowVersionInForce,
                pack.Places.Version,
                $"The bundle holds {id} {version}, which is below {higher.Order(Comparer<string>.Create(SemanticVersion.Compare)).Last()}, the version in force.",
                "To go back on purpose, give the older content a higher version, or allow older versions where the packs are loaded.");
        }
    }

    private static string InWords(PackClaim pack) => $"{pack.Id} {pack.Version} with the SHA-256 {pack.Sha256}";
}
