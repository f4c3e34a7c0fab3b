using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Measurements;

namespace SpinalPain.RulesEngine.Benchmarks;

internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(
        args,
        [new HandWrittenContestant(), new OutcomeContestant(), new LibraryContestant(), new DeterminationContestant(), new MicrosoftContestant()],
        new ContestClasses(typeof(CompleteLines), typeof(AllLines)));
}
