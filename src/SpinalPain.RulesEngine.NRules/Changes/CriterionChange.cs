using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>A criterion whose status or reasons changed for a line.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="CriterionId">Id of the criterion.</param>
/// <param name="Before">How it stood before; null when it was not asked of the line.</param>
/// <param name="After">How it stands now; null when it is no longer asked of the line. Its message and evidence say why.</param>
/// <param name="Causes">The changes of the record that it could depend on.</param>
public sealed record CriterionChange(string LineId, string CriterionId, CriterionResult? Before, CriterionResult? After, ImmutableArray<FactChange> Causes)
{
    /// <summary>Whether its status is another one, and not only its reasons.</summary>
    public bool IsOfStatus => this.Before?.Status != this.After?.Status;
}
