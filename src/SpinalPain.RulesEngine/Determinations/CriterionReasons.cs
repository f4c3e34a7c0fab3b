using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Why a criterion stands as it does.</summary>
/// <param name="Evidence">The facts that decided it, or that are missing when it is unknown.</param>
/// <param name="Parameters">The thresholds that it read.</param>
/// <param name="Measurements">How far measured values are from their thresholds.</param>
/// <param name="Contradictions">Contradictions in the record that made it unknown.</param>
/// <param name="Wanting">The facts to ask for where the record does not decide it.</param>
internal sealed record CriterionReasons(
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<ParameterReading> Parameters,
    ImmutableArray<Measurement> Measurements,
    ImmutableArray<string> Contradictions,
    ImmutableArray<Evidence> Wanting)
{
    /// <summary>No reason at all.</summary>
    public static CriterionReasons None { get; } = new([], [], [], [], []);
}
