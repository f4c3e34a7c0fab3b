using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>What has to come out of a case.</summary>
/// <param name="Outcome">Outcome of the episode.</param>
/// <param name="Lines">What is expected of its lines, the first line first.</param>
public sealed record CaseExpectation(CoverageOutcome Outcome, ImmutableArray<LineExpectation> Lines);
