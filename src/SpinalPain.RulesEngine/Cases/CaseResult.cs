using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>How a case came out.</summary>
/// <param name="Case">The case.</param>
/// <param name="Determination">What was decided.</param>
/// <param name="Differences">Where that is not what the case expects, the episode first and then line by line.</param>
public sealed record CaseResult(PackCase Case, Determination Determination, ImmutableArray<CaseDifference> Differences)
{
    /// <summary>Whether all came out as expected.</summary>
    public bool Passed => this.Differences.IsEmpty;

    /// <summary>The result for people, with a line for each difference.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => this.Passed
        ? $"{this.Case.Location}: passed: {this.Case.Name}"
        : $"{this.Case.Location}: failed: {this.Case.Name}" + string.Concat(this.Differences.Select(difference => $"\n  {difference}"));
}
