namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>What the policy says in numbers, in force since the first day of the pack.</summary>
internal static class Thresholds
{
    public static readonly DateOnly InForceSince = new(2024, 1, 1);

    public const int PainDays = 28;
    public const int FailedCareDays = 28;
    public const int InjectionLevels = 1;
    public const int FilmViews = 2;
    public const decimal InjectionImprovement = 50;
    public const int InjectionImprovementMonths = 3;
    public const int RepeatInjectionDays = 14;

    public const int DiagnosticBlocks = 2;
    public const decimal BlockRelief = 80;
    public const decimal RepeatImprovement = 50;
    public const int RepeatImprovementMonths = 6;
    public const int Sessions = 2;
    public const int SessionMonths = 12;
}
