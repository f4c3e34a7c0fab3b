namespace SpinalPain.RulesEngine.Coverage;

/// <summary>How much of one kind the cases show.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Seen">How many states of its subjects a case shows.</param>
/// <param name="Possible">How many a case could show.</param>
public sealed record CoverageSummary(CoverageKind Kind, int Seen, int Possible)
{
    /// <summary>The share in percent, cut to one decimal so that 100 means all; 100 when nothing is to be shown.</summary>
    public decimal Percent => this.Possible == 0 ? 100 : Math.Floor(this.Seen * 1000m / this.Possible) / 10;

    /// <summary>Whether the share reaches a minimum. Compared exactly, not as it is shown.</summary>
    /// <param name="minimum">The minimum in percent.</param>
    /// <returns>Whether it does.</returns>
    public bool Reaches(decimal minimum) => this.Seen * 100m >= minimum * this.Possible;
}
