using System.Text.Json;
using System.Text.Unicode;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>
/// The bytes of a bundle as JSON, after proof that they are as they were made: whole, in the one form of RFC 8785, and with the SHA-256 that
/// they name.
/// </summary>
internal static class BundleSource
{
    private const string Altered = "so it was altered after it was made";
    private const int LongestVersion = 40;
    private const string GetItAnew = "Get the file anew from where it was made; a bundle is not edited, laid out or converted.";

    /// <summary>The root of the bundle, or null when a diagnostic says why not.</summary>
    public static SourceNode? Read(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        if (utf8.IsEmpty)
        {
            diagnostics.Add(DiagnosticCodes.FileEmpty, SourceLocation.OfFile(file), "The file is empty.", "Was it copied before it was written?");
            return null;
        }

        return !utf8.Span.StartsWith(BundleForm.Beginning) ? RefuseBeginning(utf8, file, diagnostics)
            : Parse(utf8, file, diagnostics) is { } root && IsOneForm(root, utf8, file, diagnostics) && IsKnownVersion(root, diagnostics) && HasItsSha256(root, diagnostics) && HasShortTexts(root, diagnostics) ? root
            : null;
    }

    private static SourceNode? RefuseBeginning(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        if (BundleForm.Beginning.StartsWith(utf8.Span))
        {
            ReportCutOff(utf8, file, diagnostics);
        }
        else if (SourceParser.Parse(utf8, file, SourceLimits.Bundle, new DiagnosticBag())?.Member("bundleFormat") is not null)
        {
            diagnostics.Add(DiagnosticCodes.BundleAltered, SourceLocation.OfFile(file), $"The bundle is laid out in another way than bundles are, {Altered}.", GetItAnew);
        }
        else
        {
            diagnostics.Add(
                DiagnosticCodes.NotABundle,
                SourceLocation.OfFile(file),
                "The file is not a bundle of a rule pack.",
                "Make one of the folder of a pack with \"spinalpain bundle PACK_DIR -o FILE\".");
        }

        return null;
    }

    private static SourceNode? Parse(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var root = SourceParser.Parse(utf8, file, SourceLimits.Bundle, found);
        if (!found.HasErrors)
        {
            return root;
        }

        // What breaks a limit may have been made so; of what is no JSON, only the place is of use.
        var first = found.ToImmutable()[0];
        if (first.Code == DiagnosticCodes.FileTooLarge || first.Code == DiagnosticCodes.TooDeep || first.Code == DiagnosticCodes.TooMany || first.Code == DiagnosticCodes.TooLong)
        {
            diagnostics.AddRange([first]);
        }
        else if (EndsTooEarly(utf8.Span, first.Code))
        {
            ReportCutOff(utf8, file, diagnostics);
        }
        else
        {
            diagnostics.Add(DiagnosticCodes.BundleAltered, first.Location, $"The bundle is damaged here, {Altered}.", GetItAnew);
        }

        return null;
    }

    private static bool EndsTooEarly(ReadOnlySpan<byte> utf8, DiagnosticCode problem)
    {
        if (problem == DiagnosticCodes.NotJson)
        {
            return SourceParser.EndsTooEarly(utf8, SourceLimits.Bundle);
        }

        // The cut may lie within a character, of which up to three bytes are left.
        for (var left = 1; problem == DiagnosticCodes.NotUtf8 && !Utf8.IsValid(utf8) && left <= 3; left++)
        {
            if (Utf8.IsValid(utf8[..^left]))
            {
                return SourceParser.EndsTooEarly(utf8[..^left], SourceLimits.Bundle);
            }
        }

        return false;
    }

    /// <summary>Only the files of the pack are long; messages may quote all else.</summary>
    private static bool HasShortTexts(SourceNode node, DiagnosticBag diagnostics)
    {
        if (node.Text.Length > SourceLimits.TextLength)
        {
            diagnostics.Add(DiagnosticCodes.TooLong, node.Location, $"A text is longer than {SourceLimits.TextLength} characters.", "Only the files of a bundle may be longer.");
            return false;
        }

        return node.Kind is not (JsonValueKind.Object or JsonValueKind.Array)
            || node.Children.All(child => child is { Name: "files", Parent.Parent: null } || HasShortTexts(child, diagnostics));
    }

    private static bool IsOneForm(SourceNode root, ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        var canonical = CanonicalJson.WriteUtf8(root);
        if (utf8.Span.SequenceEqual(canonical.Span))
        {
            return true;
        }

        var place = new SourceText(file, utf8).Locate(utf8.Span.CommonPrefixLength(canonical.Span), string.Empty);
        diagnostics.Add(DiagnosticCodes.BundleAltered, place, $"From here on the bundle is not in the one form that bundles have, {Altered}.", GetItAnew);
        return false;
    }

    private static bool IsKnownVersion(SourceNode root, DiagnosticBag diagnostics)
    {
        // How the file begins has shown that it is a text.
        var version = root.Member("bundleFormat")!;
        if (version.Text == BundleForm.Version)
        {
            return true;
        }

        diagnostics.Add(
            DiagnosticCodes.UnsupportedBundleFormat,
            version.Location,
            $"The bundle is of {(version.Text.Length <= LongestVersion ? $"version \"{version.Text}\"" : "another version")} of the bundle format, and this library reads \"{BundleForm.Version}\".",
            "Use a library that reads it, or make the bundle of its pack with the tool of this version.");
        return false;
    }

    private static bool HasItsSha256(SourceNode root, DiagnosticBag diagnostics)
    {
        var sha256 = root.Member("sha256");
        if (sha256 is { Kind: JsonValueKind.String } && sha256.Text == BundleForm.Sha256Of(CanonicalJson.WriteUtf8(root, "sha256", "signatures").Span))
        {
            return true;
        }

        diagnostics.Add(DiagnosticCodes.BundleAltered, (sha256 ?? root).Location, $"The content of the bundle does not have the SHA-256 that the bundle names, {Altered}.", GetItAnew);
        return false;
    }

    private static void ReportCutOff(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            DiagnosticCodes.BundleCutOff,
            new SourceText(file, utf8).Locate(utf8.Length, string.Empty),
            "The bundle ends before it is complete.",
            "Get the file anew from where it was made; was it copied while it was written, or the disk full?");
}
