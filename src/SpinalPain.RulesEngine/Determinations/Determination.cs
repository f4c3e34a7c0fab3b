using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// The answer for one episode: what was decided by which pack, and why. The same packs and the same episode give the same
/// determination on every machine, at any time. Outcomes and statuses are there from the beginning; reasons and what has to be asked for
/// are made when they are first read, for which it keeps the episode alive. Two determinations are equal when they give the same answer for the
/// same reasons by the same packs, whichever engine found it.
/// </summary>
public sealed record Determination
{
    private readonly Func<ImmutableArray<MissingFact>>? ask;
    private ImmutableArray<MissingFact> missing;
    private PatientEpisode? episode;
    private string? episodeSha256;

    /// <summary>A determination whose every part is given.</summary>
    public Determination()
    {
    }

    /// <summary>A determination whose missing facts are found when they are read.</summary>
    /// <param name="ask">Finds them, the same each time; null when nothing has to be asked for.</param>
    [SetsRequiredMembers]
    internal Determination(Func<ImmutableArray<MissingFact>>? ask)
    {
        this.ask = ask;
        this.missing = ask is null ? [] : default;
        this.EpisodeId = string.Empty;
    }

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

    /// <summary>
    /// <see cref="EpisodeDigest"/> of the episode as it was judged, at <see cref="Stage"/>: 64 lower-case hexadecimal digits, found when it is first read. Null for a
    /// determination that was put together without an episode. It is no part of the answer, and does not count when two are compared.
    /// </summary>
    public string? EpisodeSha256
    {
        get => this.episodeSha256 ??= this.episode is { } judged ? EpisodeDigest.Of(judged) : null;
        init => (this.episode, this.episodeSha256) = (null, value);
    }

    /// <summary>The engine that decided and its version. It is no part of the answer, and does not count when two are compared.</summary>
    public DecidedBy DecidedBy { get => field ??= DecidedBy.Compiled; init; }

    /// <summary>The lines, in the order of the episode.</summary>
    public required ImmutableArray<LineDetermination> Lines { get; init; }

    /// <summary>What has to be asked for, in the order of the criteria.</summary>
    public required ImmutableArray<MissingFact> Missing
    {
        get
        {
            if (this.missing.IsDefault)
            {
                this.missing = this.ask?.Invoke() ?? [];
            }

            return this.missing;
        }

        init => this.missing = value;
    }

    /// <summary>The episode that was judged, whose digest is found when somebody asks for it.</summary>
    internal PatientEpisode Episode
    {
        init => (this.episode, this.episodeSha256) = (value, null);
    }

    /// <summary>Whether another determination gives the same answer.</summary>
    /// <param name="other">The other determination.</param>
    /// <returns>True when every part of the answer is equal, lists element by element.</returns>
    public bool Equals(Determination? other) =>
        other is not null
        && this.Outcome == other.Outcome
        && this.AsOf == other.AsOf
        && this.Stage == other.Stage
        && this.EpisodeId == other.EpisodeId
        && this.Packs.AsSpan().SequenceEqual(other.Packs.AsSpan())
        && this.Lines.AsSpan().SequenceEqual(other.Lines.AsSpan())
        && this.Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this.Outcome, this.AsOf, this.Stage, this.EpisodeId);
}
