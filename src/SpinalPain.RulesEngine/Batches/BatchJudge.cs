using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>
/// Judges many episodes with several workers at once, by one pack or by a library. Answers come in the order of the episodes and are the
/// same for any number of workers; memory does not grow with the number of episodes. Immutable and safe for any number of batches.
/// </summary>
public sealed class BatchJudge
{
    /// <summary>So many episodes are given to a worker at once, as handing over one costs more than the outcome of one.</summary>
    private const int EpisodesAtOnce = 64;

    private readonly CompiledPack? pack;
    private readonly RulePackLibrary? library;
    private readonly BatchOptions options;

    /// <summary>Judges by one pack, as <see cref="BatchOptions.Default"/> says.</summary>
    /// <param name="pack">The pack.</param>
    public BatchJudge(CompiledPack pack)
        : this(pack, BatchOptions.Default)
    {
    }

    /// <summary>Judges by one pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">How to run.</param>
    public BatchJudge(CompiledPack pack, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(options);
        this.pack = pack;
        this.options = options;
    }

    /// <summary>Judges each line by the pack of a library that is in force on its date, as <see cref="BatchOptions.Default"/> says.</summary>
    /// <param name="library">The library.</param>
    public BatchJudge(RulePackLibrary library)
        : this(library, BatchOptions.Default)
    {
    }

    /// <summary>Judges each line by the pack of a library that is in force on its date of service.</summary>
    /// <param name="library">The library.</param>
    /// <param name="options">How to run.</param>
    public BatchJudge(RulePackLibrary library, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(options);
        this.library = library;
        this.options = options;
    }

    /// <summary>Judges one episode and gives every reason.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The determination.</returns>
    public Determination Evaluate(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        episode = this.AtStage(episode);
        return this.pack?.Evaluate(episode) ?? this.library!.Evaluate(episode);
    }

    /// <summary>Judges one episode without giving reasons.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The outcomes, the same as those of <see cref="Evaluate"/>.</returns>
    public EpisodeOutcome EvaluateOutcome(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        episode = this.AtStage(episode);
        var lines = ImmutableArray.CreateBuilder<EpisodeLineOutcome>(episode.Lines.Count);
        var outcome = CoverageOutcome.NotGoverned;
        for (var place = 0; place < episode.Lines.Count; place++)
        {
            var line = episode.Lines[place];
            var ofLine = this.pack?.EvaluateOutcome(episode, line) ?? this.library!.EvaluateOutcome(episode, line);
            lines.Add(new EpisodeLineOutcome(line.Id, ofLine));
            outcome = LineOutcome.Worse(outcome, ofLine);
        }

        return new EpisodeOutcome(episode.Id, outcome, lines.MoveToImmutable());
    }

    /// <summary>Judges the episodes of a stream, one a line, and gives every reason.</summary>
    /// <param name="utf8Lines">The lines: UTF-8, ended by LF or CRLF, with or without a byte order mark. The stream is left open.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A determination or a rejection for each line that is not empty.</returns>
    public IAsyncEnumerable<BatchItem<Determination>> EvaluateAsync(Stream utf8Lines, CancellationToken cancellation = default) =>
        EpisodeLines.SelectAsync(utf8Lines, line => Answer(line, this.Evaluate), this.options, cancellation);

    /// <summary>Judges the episodes of a stream, one a line, without giving reasons.</summary>
    /// <param name="utf8Lines">The lines: UTF-8, ended by LF or CRLF, with or without a byte order mark. The stream is left open.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Outcomes or a rejection for each line that is not empty.</returns>
    public IAsyncEnumerable<BatchItem<EpisodeOutcome>> EvaluateOutcomesAsync(Stream utf8Lines, CancellationToken cancellation = default) =>
        EpisodeLines.SelectAsync(utf8Lines, line => Answer(line, this.EvaluateOutcome), this.options, cancellation);

    /// <summary>Judges episodes that the app has already, and gives every reason.</summary>
    /// <param name="episodes">The episodes; they are taken as they are needed, by one thread at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A determination for each episode.</returns>
    public IAsyncEnumerable<Determination> EvaluateAllAsync(IEnumerable<PatientEpisode> episodes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        return EpisodeLines.One(this.InChunks(episodes, this.Evaluate, CancellationToken.None), cancellation);
    }

    /// <summary>Judges episodes that the app has already, without giving reasons.</summary>
    /// <param name="episodes">The episodes; they are taken as they are needed, by one thread at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The outcomes of each episode.</returns>
    public IAsyncEnumerable<EpisodeOutcome> EvaluateAllOutcomesAsync(IEnumerable<PatientEpisode> episodes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        return EpisodeLines.One(this.InChunks(episodes, this.EvaluateOutcome, CancellationToken.None), cancellation);
    }

    private static BatchItem<TAnswer> Answer<TAnswer>(BatchLine line, Func<PatientEpisode, TAnswer> judge)
        where TAnswer : class
    {
        var read = line.Read();
        return read.TryGetValue(out var episode)
            ? new BatchItem<TAnswer>(line.Span, judge(episode), [])
            : new BatchItem<TAnswer>(line.Span, null, read.Diagnostics);
    }

    private PatientEpisode AtStage(PatientEpisode episode) =>
        this.options.Stage is { } stage && stage != episode.Stage ? episode with { Stage = stage } : episode;

    private async IAsyncEnumerable<List<TAnswer>> InChunks<TAnswer>(IEnumerable<PatientEpisode> episodes, Func<PatientEpisode, TAnswer> judge, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var each = episodes.GetEnumerator();
        await foreach (var answers in OrderedWork.RunAsync(Take, Judge, _ => { }, this.options.Workers, cancellation).ConfigureAwait(false))
        {
            yield return answers;
        }

        ValueTask<List<PatientEpisode>?> Take(CancellationToken stop)
        {
            var taken = new List<PatientEpisode>(EpisodesAtOnce);
            while (taken.Count < EpisodesAtOnce && each.MoveNext())
            {
                stop.ThrowIfCancellationRequested();
                taken.Add(each.Current);
            }

            return ValueTask.FromResult(taken.Count > 0 ? taken : null);
        }

        List<TAnswer> Judge(List<PatientEpisode> taken, CancellationToken stop)
        {
            var answers = new List<TAnswer>(taken.Count);
            foreach (var episode in taken)
            {
                stop.ThrowIfCancellationRequested();
                answers.Add(judge(episode));
            }

            return answers;
        }
    }
}
