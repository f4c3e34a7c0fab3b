using SpinalPain.RulesEngine.Benchmarks.Measurements;

namespace SpinalPain.RulesEngine.Benchmarks;

internal static class Program
{
    private static int Main(string[] args) =>
        CommandLine.Run(args, CommandLine.Contestants, new ContestClasses(typeof(CompleteLines), typeof(AllLines)));
}
