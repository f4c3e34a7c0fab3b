using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// The answer for one episode: what was decided by which pack, and why. The same packs and the same episode give the same
/// determination on every machine, at any time.
/// </summary>
public sealed record Determination
{
    /// <summary>The least favorable outcome of the governed lines; <see cref="CoverageOutcome.NotGoverned"/> when none is governed.</summary>
    public required CoverageOutcome Outcome { get; init; }

    /// <summary>The latest date of service of the lines, or null when there is no line. Each line is judged by its own date.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The stage that it was judged at.</summary>
    public required ReviewStage Stage { get; init; }

    /// <summary>
    /// The packs that the lines were judged by, each once, in the order in which the lines first use them. One for a request that was
    /// judged by one given pack; lines of different dates may be judged by different versions of a library.
    /// </summary>
    public required ImmutableArray<PackIdentity> Packs { get; init; }

    /// <summary>Id of the episode in the sending system.</summary>
    public required string EpisodeId { get; init; }

    /// <summary>The lines, in the order of the episode.</summary>
    public required ImmutableArray<LineDetermination> Lines { get; init; }

    /// <summary>What has to be asked for, in the order of the criteria.</summary>
    public required ImmutableArray<MissingFact> Missing { get; init; }
}
