using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using SpinalPain.RulesEngine.Benchmarks.Measurements;

namespace SpinalPain.RulesEngine.Benchmarks.Reporting;

/// <summary>One table, with the ratio of each row to the first of its kind. All rows of a table come from one run.</summary>
internal static class ResultsTable
{
    private static readonly Dictionary<Type, (string Title, string Column, string Unit)> Titles = new()
    {
        [typeof(CompleteLines)] = ("A line of a record without holes, by every contestant", "contestant", "line"),
        [typeof(AllLines)] = ("A line of a record with or without holes, by contestants that know unknown", "contestant", "line"),
        [typeof(BatchOfDeterminations)] = ("A line of a batch with every reason", "work", "episode"),
        [typeof(BatchOfOutcomes)] = ("A line of a batch, outcomes only", "work", "episode"),
        [typeof(PackLoading)] = ("The whole CGS pack, from its files to the first answer", "step", "pack"),
        [typeof(LibraryGrowth)] = ("Growth with the packs of a library, two policies each", "packs", "line"),
        [typeof(EpisodeGrowth)] = ("Growth with the procedures of an episode", "procedures", "line"),
        [typeof(ConditionDepth)] = ("Growth with the depth of a condition", "levels", "line"),
        [typeof(ColdStart)] = ("The first answer of a new process", "step", "process"),
    };

    /// <summary>What a class of benchmarks measures, what its rows are, and what a time is the time of.</summary>
    public static (string Title, string Column, string Unit) Heading(Type type) => Titles.First(each => each.Key.IsAssignableFrom(type)).Value;

    public static void Write(Summary summary, StringBuilder page)
    {
        var type = summary.BenchmarksCases[0].Descriptor.Type;
        var (title, column, unit) = Heading(type);
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"## {title}");
        // What grows has one table a method; what is compared has one table.
        foreach (var group in summary.Reports.GroupBy(report => report.BenchmarkCase.HasParameters ? report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo : string.Empty))
        {
            page.AppendLine();
            if (group.Key.Length > 0)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"{group.Key.Trim('\'')}:");
                page.AppendLine();
            }

            page.AppendLine(CultureInfo.InvariantCulture, $"| {column} | time per {unit} | spread | allocated per {unit} | ratio |");
            page.AppendLine("|---|--:|--:|--:|--:|");
            // A class with further contestants names its own before those that it inherits.
            var rows = group.OrderBy(row => Ancestors(row.BenchmarkCase.Descriptor.WorkloadMethod.DeclaringType)).ToArray();
            foreach (var row in rows)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"| {Name(row.BenchmarkCase)} | {Time(Median(row))} | {Spread(row)} | {Memory(row)} | {Ratio(Median(row) / Median(rows[0]))} |");
            }
        }
    }

    private static string Name(BenchmarkCase benchmark) => benchmark.HasParameters
        ? Convert.ToInt32(benchmark.Parameters.Items[0].Value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture)
        : benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static int Ancestors(Type? type) => type is null ? 0 : 1 + Ancestors(type.BaseType);

    /// <summary>Not the mean, which a single disturbance would move.</summary>
    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static string Spread(BenchmarkReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"± {100 * report.ResultStatistics!.StandardDeviation / report.ResultStatistics.Mean:0} %");

    public static string Ratio(double ratio) => ratio.ToString(ratio < 0.1 ? "0.000" : ratio < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:N0} ns"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:N1} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:N1} ms"),
    };

    private static string Memory(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) switch
    {
        null => "?",
        { } bytes and < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B"),
        { } bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KB"),
    };
}
