using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>The form of a bundle, as docs/bundles.md describes it, and how one is written.</summary>
internal static class BundleForm
{
    public const string Version = "1.0";

    public const string Passed = "passed";

    public const string Unreviewed = "unreviewed";

    // Stands before what is signed, so that a signature over a bundle is one over nothing else that the key may ever sign.
    private const string Context = "SpinalPain.RulesEngine bundle 1.0\n";

    /// <summary>How every bundle of every version begins: the member comes first in the canonical order.</summary>
    public static ReadOnlySpan<byte> Beginning => "{\"bundleFormat\":\""u8;

    /// <summary>The SHA-256 that a bundle holds of the rest of itself.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>What is signed of a bundle.</summary>
    public static byte[] SignedData(ReadOnlyMemory<byte> unsigned) => [.. Encoding.ASCII.GetBytes(Context), .. unsigned.Span];

    /// <summary>The bundle without signatures. Members stand in the order of RFC 8785.</summary>
    public static ReadOnlyMemory<byte> Write(PackClaim pack, IEnumerable<PackFile> files, ImmutableArray<BundledCase> cases)
    {
        var text = new StringBuilder("{\"bundleFormat\":\"").Append(Version).Append("\",\"cases\":[");
        foreach (var (place, each) in cases.Index())
        {
            Member(text, place == 0 ? "{" : ",{", "file", each.File);
            Member(text, ",", "name", each.Name);
            Member(text, ",", "outcome", CaseRunner.Word(each.Outcome));
            Member(text, ",", "result", each.IsUnreviewed ? Unreviewed : Passed);
            text.Append('}');
        }

        text.Append("],\"files\":{");
        foreach (var (place, file) in files.OrderBy(file => file.Path, StringComparer.Ordinal).Index())
        {
            Member(text, place == 0 ? string.Empty : ",", file.Path, Encoding.UTF8.GetString(file.Utf8.Span));
        }

        Member(text, "},\"pack\":{", "id", pack.Id);
        Member(text, ",", "sha256", pack.Sha256);
        Member(text, ",", "version", pack.Version);
        var content = CanonicalJson.InUtf8(text.Append("}}"));
        text.Length--;
        Member(text, ",", "sha256", Sha256Of(content.Span));
        return CanonicalJson.InUtf8(text.Append('}'));
    }

    /// <summary>The bundle with signatures, which stand last.</summary>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> unsigned, ImmutableArray<BundleSignature> signatures)
    {
        var text = new StringBuilder(",\"signatures\":[");
        foreach (var (place, signature) in signatures.Index())
        {
            Member(text, place == 0 ? "{" : ",{", "keyId", signature.KeyId);
            Member(text, ",", "value", Convert.ToBase64String(signature.Value.AsSpan()));
            text.Append('}');
        }

        return (byte[])[.. unsigned.Span[..^1], .. CanonicalJson.InUtf8(text.Append("]}")).Span];
    }

    private static void Member(StringBuilder text, string before, string name, string value)
    {
        text.Append(before);
        CanonicalJson.AppendText(text, name);
        text.Append(':');
        CanonicalJson.AppendText(text, value);
    }
}
