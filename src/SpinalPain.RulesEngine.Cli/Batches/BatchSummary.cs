using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>What a batch came to, for people.</summary>
internal static class BatchSummary
{
    private const int Most = 10;

    private static readonly (CoverageOutcome Outcome, string Words)[] InWords =
    [
        (CoverageOutcome.Covered, "covered"),
        (CoverageOutcome.MoreInformationNeeded, "more information needed"),
        (CoverageOutcome.NotCovered, "not covered"),
        (CoverageOutcome.NotGoverned, "not governed"),
    ];

    public static string Write(BatchCounts counts, BatchRequest request, TimeSpan time)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Judged {Count(counts.Episodes, "episode")} in {InSeconds(time)}, {Rate(counts.Episodes, time)} a second.\n");
        var (words, numbers) = (InWords.Max(each => each.Words.Length), counts.Outcomes.Values.Append(0).Max(number => Number(number).Length));
        foreach (var (outcome, name) in InWords)
        {
            var number = counts.Outcomes.GetValueOrDefault(outcome);
            var percent = counts.Episodes == 0 ? 0 : 100m * number / counts.Episodes;
            text.Append(CultureInfo.InvariantCulture, $"  {name.PadRight(words)}  {Number(number).PadLeft(numbers)}  {percent,5:0.0}%\n");
        }

        if (!request.OutcomeOnly)
        {
            Append(text, "Most often not met, counted for each line:", counts.NotMet);
            Append(text, "Most often unknown, counted for each line:", counts.Unknown);
        }

        AppendRejects(text, counts, request.Rejects);
        return text.ToString();
    }

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? string.Empty : "s")}";

    public static string Rate(long number, TimeSpan time) => Number((long)(number / Math.Max(time.TotalSeconds, 0.001)));

    /// <summary>Such as "0.4 s", "3 min 20 s" or "2 h 5 min".</summary>
    public static string InSeconds(TimeSpan time) =>
        time.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : time.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min");

    private static void Append(StringBuilder text, string heading, Dictionary<string, long> counts)
    {
        if (counts.Count == 0)
        {
            return;
        }

        var shown = counts.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Take(Most).ToList();
        var (ids, numbers) = (shown.Max(each => each.Key.Length), shown.Max(each => Number(each.Value).Length));
        text.Append(heading).Append('\n');
        foreach (var (id, count) in shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {id.PadRight(ids)}  {Number(count).PadLeft(numbers)}\n");
        }
    }

    private static void AppendRejects(StringBuilder text, BatchCounts counts, string? file)
    {
        if (counts.Rejected == 0)
        {
            text.Append("No line was rejected.\n");
        }
        else if (file is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Count(counts.Rejected, "line")} rejected; {PlainText.OneLine(file)} says why.\n");
        }
        else
        {
            var how = counts.Rejected > counts.FirstRejected.Count ? $"; the first {counts.FirstRejected.Count}, and --rejects FILE writes all" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"{Count(counts.Rejected, "line")} rejected{how}:\n");
            counts.FirstRejected.ForEach(each => text.Append(CultureInfo.InvariantCulture, $"  {PlainText.OneLine(each)}\n"));
        }
    }
}
