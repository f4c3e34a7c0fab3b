using System.Text;
using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Reporting;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary><c>ratios</c>: how the contestants compare side by side, after they have shown that they agree.</summary>
internal static class RatiosCommand
{
    public static int Run(ReadOnlySpan<string> arguments, IReadOnlyList<IContestant> contestants, ContestClasses classes)
    {
        if (MeasureOptions.Read(arguments) is not { } options)
        {
            return 2;
        }

        if (CheckCommand.Run(contestants) is not 0 and var failed)
        {
            return failed;
        }

        var page = new StringBuilder();
        ResultsPage.Begin(page, options.Command);
        SideBySideTables.Write(classes, page);
        options.Show(page.ToString());
        return 0;
    }
}
