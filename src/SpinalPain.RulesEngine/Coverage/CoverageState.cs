using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>One thing that cases should show of a subject, such as a criterion that is not met.</summary>
/// <param name="Name">Its name: a status, "true", "false" or "unknown", or "below", "at" or "above".</param>
/// <param name="CaseCount">How many cases show it.</param>
/// <param name="Cases">The names of the first three of them.</param>
/// <param name="ImpossibleBecause">Why no case can show it, or null when one may.</param>
public sealed record CoverageState(string Name, int CaseCount, ImmutableArray<string> Cases, string? ImpossibleBecause)
{
    /// <summary>How many names of cases are kept.</summary>
    internal const int MostNames = 3;

    /// <summary>Whether a case shows it.</summary>
    public bool IsSeen => this.CaseCount > 0;

    /// <summary>Whether a case could show it. What was seen is possible.</summary>
    public bool IsPossible => this.IsSeen || this.ImpossibleBecause is null;
}
