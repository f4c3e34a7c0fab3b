using System.Collections.Immutable;
using global::NRules;
using global::NRules.Diagnostics;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Changes;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>The rules of a pack, ready to run. Immutable and safe for any number of threads at once.</summary>
public sealed class NRulesPack
{
    private readonly ISessionFactory factory;
    private readonly EpisodeFacts facts;
    private readonly DeterminationChanges changes;

    internal NRulesPack(CheckedPack pack, ImmutableArray<IRuleDefinition> rules, ISessionFactory factory)
    {
        this.Pack = pack;
        this.Rules = rules;
        this.factory = factory;
        this.facts = new EpisodeFacts(pack);
        this.changes = new DeterminationChanges(pack);
    }

    /// <summary>The pack that the rules were made of.</summary>
    public CheckedPack Pack { get; }

    /// <summary>
    /// The rules as NRules knows them. The rule of a criterion is named by its id, tagged with the ids of its items, and describes its title and
    /// source; the names of all other rules hold a space. The property "Location" tells the place in the pack.
    /// </summary>
    public ImmutableArray<IRuleDefinition> Rules { get; }

    /// <summary>The network that NRules made of the rules, for its tools. See docs/nrules.md, "The network".</summary>
    /// <returns>The nodes and links.</returns>
    public ReteGraph GetSchema() => this.factory.GetSchema();

    /// <summary>
    /// Judges an episode and gives every reason: the determination of <see cref="Compilation.CompiledPack.Evaluate"/>, equal in every field of the answer;
    /// its <see cref="Determinations.Determination.DecidedBy"/> names NRules. The rules come to their own answers; where one differs from that of the compiled engine, nothing is determined.
    /// </summary>
    /// <param name="episode">The episode. It is judged as it is, as <see cref="Compilation.CompiledPack.Evaluate"/> does.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The determination.</returns>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public Determination Evaluate(PatientEpisode episode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return Provenance.Of(new WorkingSession(this.Pack, this.factory.CreateSession(), this.facts.Of(episode), cancellationToken).Determination, episode);
    }

    /// <summary>Opens a session that keeps the determination of an episode true while its facts change.</summary>
    /// <param name="episode">The episode to begin with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session, for one thread at a time. Dispose of it to let go of the episode.</returns>
    /// <exception cref="NRulesPackException">NRules failed, or the two engines disagree.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled; no session is open.</exception>
    public LiveSession OpenSession(PatientEpisode episode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var session = new WorkingSession(this.Pack, this.factory.CreateSession(), this.facts.Of(episode), cancellationToken);
        return new LiveSession(this.facts, this.changes, session, episode);
    }
}
