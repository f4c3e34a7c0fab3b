using System.Collections.Immutable;
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
    private Determination concluded;
    private Determination determination;
    private Exception? failure;
    private bool isChanging;

    internal LiveSession(EpisodeFacts facts, DeterminationChanges changes, WorkingSession session, PatientEpisode episode)
    {
        this.facts = facts;
        this.changes = changes;
        this.session = session;
        this.episode = episode;
        this.concluded = session.Determination;
        this.determination = Provenance.Of(this.concluded, episode);
    }

    /// <summary>
    /// Tells of every change that altered the determination, after it was made. A handler can read the session and dispose of it, and cannot change it. What
    /// a handler throws comes out of the method that made the change, which stands; handlers after it hear nothing.
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

    /// <summary>The determination of <see cref="Episode"/>, equal in every field of the answer to that of <see cref="Compilation.CompiledPack.Evaluate"/>.</summary>
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
    /// What NRules tells of its own work, such as each rule that it runs. The names of rules are those of <see cref="NRulesPack.Rules"/>. A handler is called in the
    /// middle of a change, with the episode and the determination still as they were: it cannot change the session, what it throws ends it, and it must
    /// leave the sender alone, which is the session of NRules. The facts that it is shown are a patient's data.
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
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session, or the session is in the middle of a change.</exception>
    public void Insert<T>(T record)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        this.Change(whole =>
        {
            var member = MemberOf(record, nameof(record));
            return member.Insert(whole, record) ?? throw new ArgumentException($"The episode holds {member.Name} already; update it instead.", nameof(record));
        });
    }

    /// <summary>Puts a record in the place of another.</summary>
    /// <typeparam name="T">The type of a record that an episode holds directly.</typeparam>
    /// <param name="current">A record of the episode: this very one, else the first that is equal to it.</param>
    /// <param name="changed">What takes its place.</param>
    /// <exception cref="ArgumentException">An episode holds no such records directly, or does not hold this one, or the two are of different types.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session, or the session is in the middle of a change.</exception>
    public void Update<T>(T current, T changed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(changed);
        if (changed.GetType() != current.GetType())
        {
            throw new ArgumentException($"A {changed.GetType().Name} cannot take the place of a {current.GetType().Name}.", nameof(changed));
        }

        this.Replace(current, changed, nameof(current));
    }

    /// <summary>Changes the episode in any way, such as <c>session.Update(episode => episode with { Stage = ReviewStage.ClaimReview })</c>.</summary>
    /// <param name="change">Gives the changed episode. What it throws comes out, and nothing changes.</param>
    /// <exception cref="ArgumentException">The changed episode is null.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session, or the session is in the middle of a change.</exception>
    public void Update(Func<PatientEpisode, PatientEpisode> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        this.Change(whole => change(whole) ?? throw new ArgumentException("The change gave no episode; give the changed one, or the same to change nothing.", nameof(change)));
    }

    /// <summary>Takes a record away. Its list stays complete or incomplete as it was: a complete list without its last record says that there is none.</summary>
    /// <typeparam name="T">The type of a record that an episode holds directly.</typeparam>
    /// <param name="record">A record of the episode: this very one, else the first that is equal to it.</param>
    /// <exception cref="ArgumentException">An episode holds no such records directly, or does not hold this one.</exception>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree; the session ends.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    /// <exception cref="InvalidOperationException">An earlier change failed and ended the session, or the session is in the middle of a change.</exception>
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
        this.concluded = null!;
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

    private void Replace(object record, object? by, string parameter) => this.Change(whole => MemberOf(record, parameter).Replace(whole, record, by)
        ?? throw new ArgumentException($"The episode does not hold this {record.GetType().Name}; give a record of the episode as it stands.", parameter));

    private void Change(Func<PatientEpisode, PatientEpisode> change)
    {
        this.Session();
        if (this.isChanging)
        {
            throw new InvalidOperationException("The session is in the middle of a change; make the next one when it is done.");
        }

        this.isChanging = true;
        try
        {
            this.Become(change(this.episode));
        }
        finally
        {
            this.isChanging = false;
        }
    }

    private void Become(PatientEpisode changed)
    {
        // An episode that cannot be taken apart throws before anything changed.
        IReadOnlyCollection<IKeyedFact> changedFacts = [.. this.facts.Of(changed)];
        var working = this.Session();
        try
        {
            working.Become(changedFacts, CancellationToken.None);
        }
        catch (Exception error)
        {
            this.End(error);
            throw;
        }

        // Who watches NRules may have disposed of the session in the meantime.
        this.Session();
        var (beforeEpisode, before, concludedBefore) = (this.episode, this.determination, this.concluded);
        this.episode = changed;
        this.concluded = working.Determination;
        this.determination = Provenance.Of(this.concluded, changed);
        if (this.Changed is { } handler && !ReferenceEquals(concludedBefore, this.concluded))
        {
            this.Tell(handler, EpisodeChange.Between(beforeEpisode, changed), before);
        }
    }

    private void End(Exception error)
    {
        this.failure = this.session is null ? null : error;
        this.session = null;
    }

    private void Tell(EventHandler<DeterminationChangedEventArgs> handler, ImmutableArray<EpisodeChange> facts, Determination before)
    {
        var criteria = this.changes.Between(before, this.determination, facts);
        if (!criteria.IsEmpty || DeterminationChanges.DiffersBesideCriteria(before, this.determination))
        {
            handler(this, new DeterminationChangedEventArgs(before, this.determination, criteria, [.. facts.Select(change => change.Change)]));
        }
    }
}
