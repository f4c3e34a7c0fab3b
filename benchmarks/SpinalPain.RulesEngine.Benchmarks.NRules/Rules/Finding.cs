using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>What a rule has to say against a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Outcome">What becomes of it.</param>
internal sealed record Finding(RequestedLine Line, CoverageOutcome Outcome);
