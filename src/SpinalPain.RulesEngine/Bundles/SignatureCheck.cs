using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>Checks the signatures of a bundle by the keys that are trusted.</summary>
internal static class SignatureCheck
{
    /// <summary>The ids of the keys whose signatures are right; what is wrong is reported.</summary>
    public static ImmutableArray<string> Check(ImmutableArray<BundleSignature> signatures, ReadOnlyMemory<byte> unsigned, string file, BundleTrust trust, DiagnosticBag diagnostics)
    {
        if (!trust.AsksForSignature)
        {
            return [];
        }

        var place = SourceLocation.OfFile(file);
        if (signatures.IsEmpty)
        {
            diagnostics.Add(DiagnosticCodes.BundleNotSigned, place, "The bundle is not signed, and a signature is required.", "Sign it with \"spinalpain bundle PACK_DIR -o FILE --sign KEY.pem\".");
            return [];
        }

        ImmutableArray<BundleSignature> known = [.. signatures.Where(signature => trust.Keys.Any(key => key.KeyId == signature.KeyId))];
        if (known.IsEmpty)
        {
            diagnostics.Add(
                DiagnosticCodes.UnknownSigner,
                place,
                signatures is [var only] ? $"The bundle is signed by the key {only.KeyId}, which is not a trusted one." : $"The bundle is signed by {signatures.Length} keys, and none of them is a trusted one: {string.Join(", ", signatures.Select(signature => signature.KeyId))}.",
                trust.Keys.IsEmpty ? "No key is trusted here." : $"Trusted here: {string.Join(", ", trust.Keys.Select(key => key.KeyId))}.");
            return [];
        }

        var data = BundleForm.SignedData(unsigned);
        foreach (var signature in known.Where(signature => !trust.Keys.Any(key => key.KeyId == signature.KeyId && key.Verify(data, signature.Value.AsSpan()))))
        {
            diagnostics.Add(
                DiagnosticCodes.WrongSignature,
                place,
                $"The signature of the key {signature.KeyId} does not fit the bundle.",
                "The bundle was altered after it was signed, or somebody else made it in the name of this key: do not use it, and ask whoever signs.");
        }

        return [.. known.Select(signature => signature.KeyId)];
    }
}
