using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>
/// Diagnostics as workflow commands of GitHub Actions: printed by a step, they stand as annotations beside the lines of a pull request.
/// </summary>
public static class DiagnosticGitHub
{
    /// <summary>One command a line, such as "::error file=pack.json,line=3,col=5,title=SP4009 Unknown fact::The message.".</summary>
    /// <param name="reports">The inputs, in the order to show.</param>
    /// <param name="root">
    /// The full path of the folder from which files are named, which is the root of the repository as a rule: what lies below it is named from
    /// there. Null leaves names as they are.
    /// </param>
    /// <returns>The text, each line ended by "\n"; empty when there are no problems.</returns>
    public static string Render(IEnumerable<DiagnosticReport> reports, string? root = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder();
        foreach (var diagnostic in reports.SelectMany(report => report.Diagnostics))
        {
            Append(text, diagnostic, root);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic, string? root)
    {
        text.Append("::").Append(ReportJson.Level(diagnostic.Severity)).Append(' ');
        var location = diagnostic.Location;
        if (location.File.Length > 0)
        {
            // A name with control characters links to no file then, and steers no terminal that shows the log.
            text.Append("file=").Append(Property(PlainText.OneLine(ReportPath.Of(location.File, root)))).Append(',');
        }

        if (location.Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"line={location.Line},col={location.Column},");
        }

        text.Append("title=").Append(Property($"{diagnostic.Code.Id} {diagnostic.Code.Title}")).Append("::").Append(Data(PlainText.OneLine(diagnostic.Message)));
        if (diagnostic.Help is { } help)
        {
            text.Append(Data("\nHelp: " + PlainText.OneLine(help)));
        }

        text.Append('\n');
    }

    // The runner takes back these escapes and no others.
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
