using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Benchmarks.Reporting;

/// <summary>What was measured, as a Markdown page that says on what machine, with which versions and by which command.</summary>
internal static class ResultsPage
{
    /// <summary>Says when and by what it was measured.</summary>
    public static void Begin(StringBuilder page, string command)
    {
        page.AppendLine("# Results");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd} by `{command}`; [what is measured, and how to read it](../README.md).");
        page.AppendLine();
    }

    public static string Write(IReadOnlyList<Summary> measured, IReadOnlyList<IContestant> contestants, ContestClasses classes, string command)
    {
        var page = new StringBuilder();
        Begin(page, command);
        page.AppendLine("Times are medians, and their spread is the standard deviation. Where it is wide, the machine had other work to do, and small differences mean nothing.");
        page.AppendLine();
        page.AppendLine("```text");
        foreach (var fact in measured[0].HostEnvironmentInfo.ToFormattedString())
        {
            page.AppendLine(fact);
        }

        page.AppendLine(measured[0].Reports[0].GetRuntimeInfo());
        page.AppendLine(CultureInfo.InvariantCulture, $"SpinalPain.RulesEngine {typeof(CompiledPack).Assembly.GetName().Version?.ToString(3)}");
        page.AppendLine(CultureInfo.InvariantCulture, $"{contestants.Count} contestants agree on every line of the workload");
        page.AppendLine("```");
        foreach (var summary in measured)
        {
            ResultsTable.Write(summary, page);
        }

        SideBySideTables.Write(classes, page);

        return page.ToString();
    }
}
