using System.Globalization;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>A pack that was checked with its cases, from its folder or from a bundle.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Sentence">The verdict in words, after the name of the folder.</param>
internal sealed record ValidatedPack(DiagnosticReport Report, string Sentence)
{
    public int ExitCode => this.Report.Verdict switch
    {
        ReportVerdict.Valid => ExitCodes.Done,
        ReportVerdict.NotValid => ExitCodes.ProblemsFound,
        _ => ExitCodes.InvalidInput,
    };

    public static ValidatedPack Of(string folder)
    {
        var name = PlainText.OneLine(folder);
        var read = PackWithCases.Read(folder);
        if (read.PackDiagnostics.Any(CannotBeRead(folder)))
        {
            return new(new DiagnosticReport(folder, ReportVerdict.NotRead, read.PackDiagnostics), $"{name}: cannot be read");
        }

        if (read.TryGetValue(out var pack, out var cases))
        {
            var sentence = string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {pack.Manifest.Id} {pack.Manifest.Version} is valid: {Count(pack.Policies.Length, "policy", "policies")}, {Count(pack.Criteria.Length, "criterion", "criteria")}, {Count(pack.Parameters.Length, "parameter", "parameters")}, {Count(cases.Cases.Length, "case", "cases")}");
            return new(new DiagnosticReport(folder, ReportVerdict.Valid, [.. read.Diagnostics]), sentence);
        }

        return new(new DiagnosticReport(folder, ReportVerdict.NotValid, [.. read.Diagnostics]), $"{name}: not valid");
    }

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>Whether a problem is of the machine rather than of the pack: no such folder, a file that is no bundle, or files that this user may not read.</summary>
    private static Func<Diagnostic, bool> CannotBeRead(string folder) => diagnostic =>
        diagnostic.Code == DiagnosticCodes.FileNotReadable
        || diagnostic.Code == DiagnosticCodes.NotABundle
        || (diagnostic.Code == DiagnosticCodes.FileNotFound && !Path.Exists(folder))
        || (diagnostic.Code == DiagnosticCodes.NotAFile && !Directory.Exists(folder));
}
