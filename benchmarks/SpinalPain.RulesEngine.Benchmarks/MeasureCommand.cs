using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Measurements;
using SpinalPain.RulesEngine.Benchmarks.Reporting;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary><c>measure</c>: every table, after the contestants have shown that they agree.</summary>
internal static class MeasureCommand
{
    /// <summary>Rounds before a short run measures: with the three that are usual, code would be measured before it is compiled for good.</summary>
    private const int WarmUps = 10;

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

        var measured = Measure(options.IsShort, Path.GetFullPath(options.Artifacts), classes);
        if (measured.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || summary.Reports.Any(report => !report.Success)))
        {
            Console.Error.WriteLine("A measurement failed; the log in the artifacts says why.");
            return 1;
        }

        options.Show(ResultsPage.Write(measured, contestants, classes, options.Command));
        return 0;
    }

    private static Summary[] Measure(bool isShort, string artifacts, ContestClasses classes)
    {
        var warm = isShort ? Job.ShortRun.WithWarmupCount(WarmUps) : Job.Default;
        var cold = Job.Default.WithStrategy(RunStrategy.ColdStart).WithLaunchCount(isShort ? 5 : 20).WithWarmupCount(0).WithIterationCount(1).WithInvocationCount(1).WithUnrollFactor(1);
        Type[] steady = [classes.CompleteLines, classes.AllLines, typeof(BatchOfDeterminations), typeof(BatchOfOutcomes), typeof(PackLoading), typeof(LibraryGrowth), typeof(EpisodeGrowth), typeof(ConditionDepth)];
        // In one go, so that what is measured is built once for all of them.
        return BenchmarkRunner.Run(
        [
            .. steady.Select(type => BenchmarkConverter.TypeToBenchmarks(type, Config(warm, artifacts))),
            BenchmarkConverter.TypeToBenchmarks(typeof(ColdStart), Config(cold, artifacts)),
        ]);
    }

    private static ManualConfig Config(Job job, string artifacts) => ManualConfig.CreateEmpty()
        // It builds the library once more, whose code is analyzed elsewhere; on a busy machine that takes longer than the two minutes that it would wait.
        .AddJob(job.WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")]))
        .WithBuildTimeout(TimeSpan.FromMinutes(20))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(artifacts);
}
