using global::NRules.Diagnostics;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Changes;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>
/// An episode under review and its determination, which stays true while facts are inserted, updated and retracted: only the criteria that
/// depend on what changed are asked again. Not safe for threads: use it from one at a time. Its memory is that of the episode as it stands,
/// however many changes came before.
/// </summary>
public sealed class LiveSession : IDisposable
{
    private readonly EpisodeFacts facts;
    private readonly DeterminationChanges changes;
    private WorkingSession? session;
    private PatientEpisode episode;
    private Determination determination;
    private Exception? failure;

    internal LiveSession(EpisodeFacts facts, DeterminationChanges changes, WorkingSession session, PatientEpisode episode)
    {
        this.facts = facts;
        this.changes = changes;
        this.session = session;
        this.episode = episode;
        this.determination = session.Determination;
    }

    /// <summary>
    /// Tells of every change that altered the determination, after it was made. What a handler throws comes out of the method that made the change, and the
    /// change stands. A handler may change the session: the handlers after it hear of its change first, and of the one that it answers afterwards.
    /// </summary>
    public event EventHandler<DeterminationChangedEventArgs>? Changed;

    /// <summary>The episode as it stands.</summary>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public PatientEpisode Episode
    {
        get
        {
            this.Session();
            return this.episode;
        }
    }

    /// <summary>The determination of <see cref="Episode"/>, equal in every field to that of <see cref="Compilation.CompiledPack.Evaluate"/>.</summary>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public Determination Determination
    {
        get
        {
            this.Session();
            return this.determination;
        }
    }

    /// <summary>
    /// What NRules tells of its own work, such as each rule that it runs. The names of rules are those of <see cref="NRulesPack.Rules"/>. A handler runs in the
    /// middle of a change: it must not use the session, and what it throws ends the session.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public IEventProvider Events => this.Session().Events;

    /// <summary>
    /// Puts a record on record: a document, a procedure, a score and so on at the end of its list, or a care plan and the like where there is none. A
    /// list that was absent becomes incomplete, as one entry does not tell that there are no others. The record is taken as it is: that ids are unique and numbers
    /// within their ranges is checked by <see cref="SpinalPain.RulesEngine.Episodes.EpisodeReader"/> alone.
    /// </summary>
    /// <typeparam name="T">The type of a record that an episode holds directly.</typeparam>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">An episode holds no such records directly, or holds one already where only one can be.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public void Insert<T>(T record)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        this.Session();
        var member = MemberOf(record, nameof(record));
        this.Become(member.Insert(this.episode, record)
            ?? throw new ArgumentException($"The episode holds {member.Name} already; update it instead.", nameof(record)));
    }

    /// <summary>Puts a record in the place of another.</summary>
    /// <typeparam name="T">The type of a record that an episode holds directly.</typeparam>
    /// <param name="current">A record of the episode: this very one, else the first that is equal to it.</param>
    /// <param name="changed">What takes its place.</param>
    /// <exception cref="ArgumentException">An episode holds no such records directly, or does not hold this one.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public void Update<T>(T current, T changed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(changed);
        this.Replace(current, changed, nameof(current));
    }

    /// <summary>Changes the episode in any way, such as <c>session.Update(episode => episode with { Stage = ReviewStage.ClaimReview })</c>.</summary>
    /// <param name="change">Gives the changed episode.</param>
    /// <exception cref="ArgumentException">The changed episode is null.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public void Update(Func<PatientEpisode, PatientEpisode> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        this.Session();
        this.Become(change(this.episode) ?? throw new ArgumentException("The change gave no episode; give the changed one, or the same to change nothing.", nameof(change)));
    }

    /// <summary>Takes a record away. Its list stays complete or incomplete as it was: a complete list without its last record says that there is none.</summary>
    /// <typeparam name="T">The type of a record that an episode holds directly.</typeparam>
    /// <param name="record">A record of the episode: this very one, else the first that is equal to it.</param>
    /// <exception cref="ArgumentException">An episode holds no such records directly, or does not hold this one.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session.</exception>
    public void Retract<T>(T record)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        this.Replace(record, null, nameof(record));
    }

    /// <summary>Lets go of the episode and of everything concluded from it.</summary>
    public void Dispose()
    {
        this.session = null;
        this.episode = null!;
        this.determination = null!;
        this.failure = null;
        this.Changed = null;
    }

    private static EpisodeMember MemberOf(object record, string parameter) => EpisodeMembers.Holding(record.GetType())
        ?? throw new ArgumentException($"An episode does not hold records of type {record.GetType().Name} directly; update the record that holds it, or the episode with a function.", parameter);

    private WorkingSession Session()
    {
        if (this.failure is not null)
        {
            throw new InvalidOperationException("The session ended with an earlier error; open another one.", this.failure);
        }

        ObjectDisposedException.ThrowIf(this.session is null, this);
        return this.session;
    }

    private void Replace(object record, object? by, string parameter)
    {
        this.Session();
        var member = MemberOf(record, parameter);
        this.Become(member.Replace(this.episode, record, by)
            ?? throw new ArgumentException($"The episode does not hold this {record.GetType().Name}; give a record of the episode as it stands.", parameter));
    }

    private void Become(PatientEpisode changed)
    {
        var working = this.Session();
        try
        {
            working.Become(this.facts.Of(changed), CancellationToken.None);
        }
        catch (Exception error)
        {
            this.failure = error;
            this.session = null;
            throw;
        }

        var (beforeEpisode, before) = (this.episode, this.determination);
        this.episode = changed;
        this.determination = working.Determination;
        if (this.Changed is { } handler && !ReferenceEquals(before, this.determination))
        {
            this.Tell(handler, EpisodeChange.Between(beforeEpisode, changed), before);
        }
    }

    private void Tell(EventHandler<DeterminationChangedEventArgs> handler, System.Collections.Immutable.ImmutableArray<EpisodeChange> facts, Determination before)
    {
        var criteria = this.changes.Between(before, this.determination, facts);
        if (!criteria.IsEmpty || DeterminationChanges.DiffersBesideCriteria(before, this.determination))
        {
            handler(this, new DeterminationChangedEventArgs(before, this.determination, criteria, [.. facts.Select(change => change.Change)]));
        }
    }
}
