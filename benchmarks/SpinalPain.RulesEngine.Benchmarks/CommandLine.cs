using SpinalPain.RulesEngine.Benchmarks.Contestants;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>The commands, the same with NRules and without.</summary>
internal static class CommandLine
{
    /// <summary>Those that every feed serves.</summary>
    public static IReadOnlyList<IContestant> Contestants =>
        [new HandWrittenContestant(), new OutcomeContestant(), new LibraryContestant(), new CriteriaContestant(), new DeterminationContestant(), new MicrosoftContestant()];

    public static int Run(string[] args, IReadOnlyList<IContestant> contestants, ContestClasses classes) => args switch
    {
        ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
        ["check"] => CheckCommand.Run(contestants),
        ["self-test"] => SelfTestCommand.Run(),
        ["measure", ..] => MeasureCommand.Run(args.AsSpan(1), contestants, classes),
        ["ratios", ..] => RatiosCommand.Run(args.AsSpan(1), contestants, classes),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine(
            """
            generate COUNT [--seed N] [--output FILE]    episodes, one JSON object a line
            check                                        whether all contestants agree on every line
            self-test                                    whether the check finds a contestant that is wrong
            measure [--short] [--output FILE] [--artifacts DIR] [--command TEXT]
            ratios [--output FILE] [--command TEXT]      how contestants compare that run in turn in one process
            """);
        return 2;
    }
}
