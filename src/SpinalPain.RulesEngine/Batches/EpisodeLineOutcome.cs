using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>The outcome of one line.</summary>
/// <param name="LineId">Id of the line in the episode.</param>
/// <param name="Outcome">Its outcome.</param>
public sealed record EpisodeLineOutcome(string LineId, CoverageOutcome Outcome);
