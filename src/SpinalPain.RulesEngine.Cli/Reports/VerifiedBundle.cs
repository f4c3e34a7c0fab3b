using System.Collections.Immutable;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>What came of looking at a bundle.</summary>
internal enum BundleVerdict
{
    /// <summary>A trusted key signed it, and all else is right.</summary>
    Verified,

    /// <summary>All is right, and nobody asked who signed it.</summary>
    Intact,

    /// <summary>Something is wrong with it.</summary>
    Refused,

    /// <summary>The file cannot be read.</summary>
    NotRead,
}

/// <summary>A bundle that was looked at.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Bundle">The bundle, where it could be read as one.</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record VerifiedBundle(string File, BundleVerdict Verdict, PackBundle? Bundle, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly DiagnosticCode[] OfMachine = [DiagnosticCodes.FileNotFound, DiagnosticCodes.NotAFile, DiagnosticCodes.FileNotReadable];

    public static VerifiedBundle Of(string file, BundleTrust trust)
    {
        var read = PackBundle.ReadFile(file, trust);
        if (!read.TryGetValue(out var bundle))
        {
            var isOfMachine = read.Diagnostics.Any(each => OfMachine.Contains(each.Code) && each.Location.File == file);
            return new(file, isOfMachine ? BundleVerdict.NotRead : BundleVerdict.Refused, null, read.Diagnostics);
        }

        var cases = bundle.RunCases();
        ImmutableArray<Diagnostic> found = [.. read.Diagnostics, .. cases.Diagnostics.Where(each => each.Code != DiagnosticCodes.UnreviewedCase)];
        var verdict = !cases.Succeeded ? BundleVerdict.Refused : bundle.VerifiedKeyIds.IsEmpty ? BundleVerdict.Intact : BundleVerdict.Verified;
        return new(file, verdict, bundle, found);
    }
}
