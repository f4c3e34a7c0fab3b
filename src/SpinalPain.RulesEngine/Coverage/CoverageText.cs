using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Coverage as plain text: a table, then what is not covered, then what cannot be.</summary>
public static class CoverageText
{
    private const int FewPlaces = 3;

    /// <summary>The whole text. Lines end in "\n" on every machine.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <returns>The text; it ends with a line break.</returns>
    public static string Write(PackCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder(Table(coverage));
        var missing = coverage.Missing.ToList();
        text.Append(missing.Count == 0 ? "\nNothing is missing.\n" : "\nNot covered:\n").Append(Missing(coverage));
        AppendImpossible(text, coverage);
        return text.ToString();
    }

    /// <summary>The table alone: what is seen of each kind and what could be.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <returns>The text; it ends with a line break.</returns>
    public static string Table(PackCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder("coverage      seen  possible  percent\n");
        foreach (var summary in coverage.Summaries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{summary.Kind.InWords(),-10}  {summary.Seen,6}  {summary.Possible,8}  {CoverageWords.InWords(summary.Percent),7}\n");
        }

        return text.ToString();
    }

    /// <summary>What could be covered and is not, a line for each; empty when there is nothing.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <returns>The text; unless empty it ends with a line break.</returns>
    public static string Missing(PackCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return string.Concat(coverage.Missing.Select(each => $"  {PlainText.OneLine(CoverageWords.Describe(each.Subject, each.State))}\n"));
    }

    /// <summary>Grouped by the reason, as one reason often holds for many.</summary>
    private static void AppendImpossible(StringBuilder text, PackCoverage coverage)
    {
        var reasons = coverage.Impossible
            .GroupBy(each => (each.Subject.Kind, each.State.Name, Reason: each.State.ImpossibleBecause!))
            .ToList();
        if (reasons.Count == 0)
        {
            return;
        }

        text.Append("\nCannot be reached, and does not count:\n");
        foreach (var reason in reasons)
        {
            var all = reason.ToList();
            var kind = Noun(reason.Key.Kind, all.Count);
            text.Append(CultureInfo.InvariantCulture, $"  {all.Count} {kind} {PlainText.OneLine(all[0].State.InWords())}: {PlainText.OneLine(reason.Key.Reason)}\n");
            foreach (var (subject, _) in all.Take(FewPlaces))
            {
                var place = subject.Location is { } location ? $"{location}: " : string.Empty;
                var what = subject.Kind == CoverageKind.Conditions ? subject.Text : subject.Id;
                text.Append(CultureInfo.InvariantCulture, $"    {PlainText.OneLine(place + what)}\n");
            }

            if (all.Count > FewPlaces)
            {
                text.Append(CultureInfo.InvariantCulture, $"    and {all.Count - FewPlaces} more\n");
            }
        }
    }

    private static string Noun(CoverageKind kind, int count) => (kind, count) switch
    {
        (CoverageKind.Criteria, 1) => "criterion is never",
        (CoverageKind.Criteria, _) => "criteria are never",
        (CoverageKind.Conditions, 1) => "condition is never",
        (CoverageKind.Conditions, _) => "conditions are never",
        (CoverageKind.Thresholds, 1) => "threshold is never tried",
        (CoverageKind.Thresholds, _) => "thresholds are never tried",
        (_, 1) => "item is never",
        _ => "items are never",
    };
}
