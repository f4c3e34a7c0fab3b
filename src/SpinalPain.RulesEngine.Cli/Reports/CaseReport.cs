using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>Results of cases for people: what differs and why, what nobody has reviewed, and how many there are.</summary>
internal static class CaseReport
{
    public static string Write(IReadOnlyCollection<CaseResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results.Where(result => !result.Passed))
        {
            text.Append(CultureInfo.InvariantCulture, $"FAILED {PlainText.OneLine(result.Case.Location.ToString())}\n  {PlainText.OneLine(result.Case.Name)}\n");
            foreach (var line in Lines(result))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {PlainText.OneLine(line)}\n");
            }

            text.Append('\n');
        }

        var unreviewed = results.Where(result => result.Case.IsUnreviewed).ToList();
        if (unreviewed.Count > 0)
        {
            text.Append("UNREVIEWED: nobody has confirmed what these cases expect, so they prove nothing and count for no coverage:\n");
            unreviewed.ForEach(result => text.Append(CultureInfo.InvariantCulture, $"  {PlainText.OneLine(result.Case.Location.ToString())}: {PlainText.OneLine(result.Case.Name)}\n"));
            text.Append('\n');
        }

        return text.Append(Tally(results, unreviewed.Count)).Append('\n').ToString();
    }

    /// <summary>What differs from what a case expects, and behind each criterion what decided it.</summary>
    public static IEnumerable<string> Lines(CaseResult result)
    {
        foreach (var difference in result.Differences)
        {
            yield return difference.ToString();
            var criterion = result.Determination.Lines.FirstOrDefault(line => line.LineId == difference.LineId)?.Criteria.FirstOrDefault(each => each.Id == difference.CriterionId);
            foreach (var measurement in criterion?.Measurements ?? [])
            {
                yield return $"  measured: {measurement.InWords()}";
            }

            if (criterion?.SettledFacts() is { } facts)
            {
                yield return $"  facts: {facts}";
            }
        }
    }

    private static string Tally(IReadOnlyCollection<CaseResult> results, int unreviewed)
    {
        var failed = results.Count(result => !result.Passed);
        var cases = string.Create(CultureInfo.InvariantCulture, $"{results.Count} case{(results.Count == 1 ? string.Empty : "s")}: {results.Count - failed} passed, {failed} failed");
        return unreviewed == 0 ? cases : string.Create(CultureInfo.InvariantCulture, $"{cases}; {unreviewed} unreviewed");
    }
}
