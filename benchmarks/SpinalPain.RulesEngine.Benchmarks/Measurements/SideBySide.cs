using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>
/// Runs each benchmark of a class right after the baseline, in one process, round after round. On a machine that others use too, what runs a minute later runs in another time: a process may take twice as
/// long as the one before it, and no spread within it shows that. What runs in the same tenth of a second meets the same.
/// </summary>
internal static class SideBySide
{
    public const int Rounds = 15;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(80);

    /// <summary>How each benchmark of a class compares with its baseline, in the order of the class.</summary>
    public static IReadOnlyList<Comparison> Measure(Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        foreach (var setup in type.GetMethods().Where(method => method.IsDefined(typeof(GlobalSetupAttribute))))
        {
            setup.Invoke(instance, null);
        }

        var works = type.GetMethods().OrderBy(method => Ancestors(method.DeclaringType)).ThenBy(method => method.MetadataToken).Select(method => Work.Of(method, instance)).OfType<Work>().ToArray();
        foreach (var work in works)
        {
            work.TimeFor(WarmUp);
        }

        // What was asked for in the background is there by now. With one processor for both it would come later.
        using var one = new OneProcessor();
        foreach (var work in works)
        {
            work.TimeFor(Slice);
        }

        var baseline = works.Single(work => work.IsBaseline);
        var ratios = works.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var place = 0; place < works.Length; place++)
            {
                // Nobody is to collect what another one left, or to be the first after that.
                GC.Collect();
                baseline.TimeFor(Slice / 4);
                var beside = baseline.TimeFor(Slice);
                ratios[place][round] = works[place].TimeFor(Slice) / beside;
            }
        }

        return [.. works.Select((work, place) => new Comparison(work.Name, [.. ratios[place].Order()]))];
    }

    /// <summary>A class with further contestants names its own after those that it inherits.</summary>
    private static int Ancestors(Type? type) => type is null ? 0 : 1 + Ancestors(type.BaseType);

    /// <summary>How one benchmark compares with the baseline.</summary>
    /// <param name="Name">The benchmark.</param>
    /// <param name="Ratios">Its time to that of the baseline in each round, the least first.</param>
    internal sealed record Comparison(string Name, double[] Ratios)
    {
        public double Median => this.Ratios[this.Ratios.Length / 2];

        /// <summary>A quarter of the rounds was below.</summary>
        public double Low => this.Ratios[this.Ratios.Length / 4];

        /// <summary>A quarter of the rounds was above.</summary>
        public double High => this.Ratios[^((this.Ratios.Length / 4) + 1)];
    }

    private sealed record Work(string Name, bool IsBaseline, int Operations, Func<int> Run)
    {
        public static Work? Of(MethodInfo method, object instance) => method.GetCustomAttribute<BenchmarkAttribute>() is { } benchmark
            ? new Work(benchmark.Description ?? method.Name, benchmark.Baseline, benchmark.OperationsPerInvoke, method.CreateDelegate<Func<int>>(instance))
            : null;

        /// <summary>Runs for a while, and tells the nanoseconds of an operation.</summary>
        public double TimeFor(TimeSpan least)
        {
            var watch = Stopwatch.StartNew();
            var runs = 0;
            do
            {
                this.Run();
                runs++;
            }
            while (watch.Elapsed < least);

            return watch.Elapsed.TotalNanoseconds / runs / this.Operations;
        }
    }
}
