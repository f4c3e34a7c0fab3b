using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Benchmarks.Measurements;

namespace SpinalPain.RulesEngine.Benchmarks.Reporting;

/// <summary>How contestants compare that ran in turn.</summary>
internal static class SideBySideTables
{
    public static void Write(ContestClasses classes, StringBuilder page)
    {
        page.AppendLine();
        page.AppendLine("## Side by side");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"All rows of a table ran on one processor in one process, each right after the baseline, {SideBySide.Rounds} times for a tenth of a second, or once through the workload where that takes longer. A ratio is the median of these pairs; half of them lay between the two numbers that follow it.");
        foreach (var type in (Type[])[classes.CompleteLines, classes.AllLines, typeof(BatchOfDeterminations), typeof(BatchOfOutcomes)])
        {
            var (title, column, _) = ResultsTable.Heading(type);
            page.AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"### {title}");
            page.AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"| {column} | ratio | from | to |");
            page.AppendLine("|---|--:|--:|--:|");
            foreach (var row in SideBySide.Measure(type))
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {ResultsTable.Ratio(row.Median)} | {ResultsTable.Ratio(row.Low)} | {ResultsTable.Ratio(row.High)} |");
            }
        }
    }
}
