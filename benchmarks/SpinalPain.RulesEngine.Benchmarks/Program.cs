using SpinalPain.RulesEngine.Benchmarks.Contestants;

namespace SpinalPain.RulesEngine.Benchmarks;

internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
        ["check"] => CheckCommand.Run([new HandWrittenContestant(), new OutcomeContestant(), new LibraryContestant(), new DeterminationContestant(), new MicrosoftContestant()]),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("generate");
        return 2;
    }
}
