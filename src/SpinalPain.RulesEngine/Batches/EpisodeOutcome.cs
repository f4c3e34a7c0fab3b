using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>The outcome of an episode and of its lines, without reasons: the same as in its determination.</summary>
/// <param name="EpisodeId">Id of the episode in the sending system.</param>
/// <param name="Outcome">The least favorable outcome of the governed lines.</param>
/// <param name="Lines">The lines, in the order of the episode.</param>
public sealed record EpisodeOutcome(string EpisodeId, CoverageOutcome Outcome, ImmutableArray<EpisodeLineOutcome> Lines);
