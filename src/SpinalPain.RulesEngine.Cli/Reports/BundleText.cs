using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>A bundle in plain text: what is in it, what its cases prove, and who signed it.</summary>
internal static class BundleText
{
    /// <summary>What was written.</summary>
    public static string Written(string file, PackBundle bundle)
    {
        var text = new StringBuilder($"{PlainText.OneLine(file)}: written\n");
        AppendContent(text, bundle, whatOfCases: "passed");
        AppendSignatures(text, bundle.KeyIds.Select(key => $"signed by the key {key}"), otherwise: "not signed");
        AppendUnreviewed(text, bundle);
        return text.ToString();
    }

    /// <summary>What was found.</summary>
    public static string Verified(VerifiedBundle report)
    {
        var text = new StringBuilder(report.Diagnostics.IsEmpty ? string.Empty : DiagnosticText.Render(report.Diagnostics));
        text.Append(PlainText.OneLine(report.File)).Append(": ").Append(report.Verdict switch
        {
            BundleVerdict.Verified => "verified",
            BundleVerdict.Intact => "intact; who made it was not asked, as no --key was given",
            _ => "refused",
        }).Append('\n');
        if (report is { Bundle: { } bundle, Verdict: not BundleVerdict.Refused })
        {
            AppendContent(text, bundle, whatOfCases: "passed, and pass here too");
            var isAsked = report.Verdict == BundleVerdict.Verified;
            AppendSignatures(
                text,
                bundle.KeyIds.Select(key => bundle.VerifiedKeyIds.Contains(key) ? $"right, by the key {key}" : $"not looked at, by the key {key}{(isAsked ? ", which was not given" : string.Empty)}"),
                otherwise: "none");
            AppendUnreviewed(text, bundle);
        }

        return text.ToString();
    }

    private static void AppendContent(StringBuilder text, PackBundle bundle, string whatOfCases)
    {
        var manifest = bundle.Pack.Manifest;
        text.Append(CultureInfo.InvariantCulture, $"  Pack:      {manifest.Id} {manifest.Version}, sha256 {bundle.Pack.Sha256}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Files:     {bundle.Files.Length}\n");
        var unreviewed = bundle.Cases.Count(each => each.IsUnreviewed);
        text.Append(CultureInfo.InvariantCulture, $"  Cases:     {bundle.Cases.Length} {whatOfCases}{(unreviewed == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {unreviewed} unreviewed"))}\n");
    }

    private static void AppendSignatures(StringBuilder text, IEnumerable<string> signatures, string otherwise)
    {
        foreach (var signature in signatures.DefaultIfEmpty(otherwise))
        {
            text.Append("  Signature: ").Append(signature).Append('\n');
        }
    }

    private static void AppendUnreviewed(StringBuilder text, PackBundle bundle)
    {
        var unreviewed = bundle.Cases.Where(each => each.IsUnreviewed).ToList();
        if (unreviewed.Count > 0)
        {
            text.Append("\nUNREVIEWED: nobody has confirmed what these cases expect, so they prove nothing:\n");
            unreviewed.ForEach(each => text.Append(CultureInfo.InvariantCulture, $"  {PlainText.OneLine(each.File)}: {PlainText.OneLine(each.Name)}\n"));
        }
    }
}
