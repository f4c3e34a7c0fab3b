namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The effective period of a generated pack, and days within it on which something may change.</summary>
internal sealed record EffectivePeriod(DateOnly From, DateOnly? Until)
{
    private static readonly DateOnly[] Days =
    [
        new(2023, 3, 1), new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2024, 3, 31), new(2024, 12, 31), new(2025, 1, 1), new(2025, 1, 31),
        new(2025, 2, 28), new(2025, 6, 15), new(2025, 8, 31),
    ];

    /// <summary>Ends of months, leap days and others within the period.</summary>
    public IReadOnlyList<DateOnly> Milestones => [.. Days.Where(day => day >= this.From && !(day > this.Until))];

    public static EffectivePeriod Any(Dice dice) => new(
        dice.Pick(new DateOnly(2023, 1, 1), new DateOnly(2024, 1, 31), new DateOnly(2024, 2, 29)),
        dice.Pick<DateOnly?>(null, null, new DateOnly(2025, 8, 31), new DateOnly(2028, 2, 29)));
}
