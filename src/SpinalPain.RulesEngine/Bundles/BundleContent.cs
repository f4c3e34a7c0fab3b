using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>What stands in a bundle, member by member, before anything of it is believed.</summary>
internal sealed record BundleContent(PackClaim Pack, SourceLocation PackPlace, ImmutableArray<PackFile> Files, ImmutableArray<BundledCase> Cases, ImmutableArray<BundleSignature> Signatures)
{
    private static readonly ImmutableArray<CoverageOutcome> Outcomes = [.. Enum.GetValues<CoverageOutcome>()];

    /// <summary>Reads the members; what is wrong with them is reported.</summary>
    public static BundleContent Read(SourceNode root, DiagnosticBag diagnostics)
    {
        var bundle = new ObjectReader(root, "the bundle", diagnostics, "bundleFormat", "cases", "files", "pack", "sha256", "signatures");
        var pack = bundle.Required("pack");
        return new(
            ReadPack(pack, diagnostics),
            (pack ?? root).Location,
            ReadFiles(bundle.Required("files"), diagnostics),
            bundle.List("cases", node => ReadCase(node, diagnostics), mayBeEmpty: true),
            ReadSignatures(bundle.Optional("signatures"), bundle.List("signatures", node => ReadSignature(node, diagnostics), optional: true), diagnostics));
    }

    private static PackClaim ReadPack(SourceNode? node, DiagnosticBag diagnostics)
    {
        if (node is null)
        {
            return new(string.Empty, string.Empty, string.Empty);
        }

        var pack = new ObjectReader(node, "the pack of a bundle", diagnostics, "id", "sha256", "version");
        return new(pack.Text("id").Value, pack.Text("version").Value, pack.Text("sha256").Value);
    }

    private static ImmutableArray<PackFile> ReadFiles(SourceNode? node, DiagnosticBag diagnostics)
    {
        if (node is null || !Is(node, JsonValueKind.Object, diagnostics))
        {
            return [];
        }

        return [.. node.Children.Where(file => Is(file, JsonValueKind.String, diagnostics)).Select(file => new PackFile(file.Name!, Encoding.UTF8.GetBytes(file.Text)))];
    }

    private static BundledCase ReadCase(SourceNode node, DiagnosticBag diagnostics)
    {
        var each = new ObjectReader(node, "a case of a bundle", diagnostics, "file", "name", "outcome", "result");
        var file = each.Text("file").Value;
        var outcome = each.Word("outcome", [.. Outcomes.Select(CaseRunner.Word)]).Value;
        var isUnreviewed = each.Word("result", BundleForm.Passed, BundleForm.Unreviewed).Value == BundleForm.Unreviewed;
        return new(file, each.Text("name").Value, Outcomes.FirstOrDefault(word => CaseRunner.Word(word) == outcome), isUnreviewed);
    }

    private static BundleSignature ReadSignature(SourceNode node, DiagnosticBag diagnostics)
    {
        var signature = new ObjectReader(node, "a signature", diagnostics, "keyId", "value");
        var (keyId, value) = (signature.Text("keyId"), signature.Text("value"));
        if (keyId.Value.Length > 0 && !BundleSignature.IsKeyId(keyId.Value))
        {
            diagnostics.Add(DiagnosticCodes.BundleAltered, keyId.Location, "The \"keyId\" of a signature is not 64 lower-case hexadecimal digits.");
        }

        var bytes = BundleSignature.FromBase64(value.Value);
        if (bytes is null && value.Value.Length > 0)
        {
            diagnostics.Add(DiagnosticCodes.BundleAltered, value.Location, "The \"value\" of a signature is not Base64 in its one spelling.");
        }

        return new(keyId.Value, [.. bytes ?? []]);
    }

    /// <summary>Each key once and in order, so that the same signatures are written in one way.</summary>
    private static ImmutableArray<BundleSignature> ReadSignatures(SourceNode? list, ImmutableArray<BundleSignature> signatures, DiagnosticBag diagnostics)
    {
        if (list is not null && signatures.Zip(signatures.Skip(1)).Any(pair => string.CompareOrdinal(pair.First.KeyId, pair.Second.KeyId) >= 0))
        {
            diagnostics.Add(DiagnosticCodes.BundleAltered, list.Location, "The signatures do not stand in the order of their keys, each key once.");
        }

        return signatures;
    }

    private static bool Is(SourceNode node, JsonValueKind kind, DiagnosticBag diagnostics)
    {
        if (node.Kind != kind)
        {
            diagnostics.Add(DiagnosticCodes.WrongType, node.Location, $"There should be {SourceNode.Describe(kind)} here, not {node.KindInWords}.");
        }

        return node.Kind == kind;
    }
}
