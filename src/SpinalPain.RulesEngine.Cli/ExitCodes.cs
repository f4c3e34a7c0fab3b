namespace SpinalPain.RulesEngine.Cli;

/// <summary>What the command tells the program that started it. Scripts rely on these numbers: they never change.</summary>
internal static class ExitCodes
{
    /// <summary>It was done. An episode that is not covered is an answer, not a failure.</summary>
    public const int Done = 0;

    /// <summary>The check found problems in a pack.</summary>
    public const int ProblemsFound = 1;

    /// <summary>The comparison of two packs found that something changed.</summary>
    public const int SomethingChanged = 1;

    /// <summary>A recorded decision does not come out as it was recorded.</summary>
    public const int NotAsRecorded = 1;

    /// <summary>The command was used wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>An input cannot be read or is invalid.</summary>
    public const int InvalidInput = 3;

    /// <summary>A fault of the program itself (EX_SOFTWARE).</summary>
    public const int InternalError = 70;

    /// <summary>The result could not be written, such as to a full disk (EX_IOERR).</summary>
    public const int OutputFailed = 74;

    /// <summary>A person stopped it with Ctrl-C (128 and the number of the signal).</summary>
    public const int Interrupted = 130;
}
