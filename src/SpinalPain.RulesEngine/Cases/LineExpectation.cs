using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>What is expected of one line.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="Outcome">Its outcome, or null when any will do.</param>
/// <param name="Criteria">The criteria that are compared, with the status each should have.</param>
public sealed record LineExpectation(string LineId, CoverageOutcome? Outcome, ImmutableArray<CriterionExpectation> Criteria);
