using SpinalPain.RulesEngine.Benchmarks.NRules.Contestants;
using SpinalPain.RulesEngine.Benchmarks.NRules.Measurements;

namespace SpinalPain.RulesEngine.Benchmarks.NRules;

internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(
        args,
        [.. CommandLine.Contestants, new NRulesPackContestant(), new NRulesFluentContestant()],
        new ContestClasses(typeof(CompleteLinesWithNRules), typeof(AllLinesWithNRules)));
}
