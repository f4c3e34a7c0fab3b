using global::NRules;
using global::NRules.Diagnostics;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.NRules.Rules;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>An NRules session and the facts that were put into it. For one thread at a time.</summary>
internal sealed class WorkingSession
{
    private readonly CheckedPack pack;
    private readonly ISession session;
    private Dictionary<object, IKeyedFact> known = [];

    /// <summary>Puts facts into a new session and runs the rules.</summary>
    public WorkingSession(CheckedPack pack, ISession session, IEnumerable<IKeyedFact> facts, CancellationToken cancellationToken)
    {
        this.pack = pack;
        this.session = session;
        this.Become(facts, cancellationToken);
    }

    /// <summary>What the rules concluded.</summary>
    public Determination Determination { get; private set; } = null!;

    /// <summary>What NRules tells of its work.</summary>
    public IEventProvider Events => this.session.Events;

    /// <summary>Makes the working memory hold these facts and no others, touching only what differs, and runs the rules that it concerns.</summary>
    public void Become(IEnumerable<IKeyedFact> facts, CancellationToken cancellationToken)
    {
        var wanted = facts.ToDictionary(fact => fact.GetIdentity());
        try
        {
            this.session.RetractAll([.. this.known.Where(each => !wanted.ContainsKey(each.Key)).Select(each => each.Value)]);
            this.session.UpdateAll([.. wanted.Where(each => this.known.TryGetValue(each.Key, out var old) && !old.Equals(each.Value)).Select(each => each.Value)]);
            this.session.InsertAll([.. wanted.Where(each => !this.known.ContainsKey(each.Key)).Select(each => each.Value)]);
            this.known = wanted;
            this.session.Fire(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw RuleErrors.Running(this.pack, error);
        }

        // NRules ends early without a word.
        cancellationToken.ThrowIfCancellationRequested();
        this.Determination = this.session.Query<DeterminationFact>().SingleOrDefault()?.Determination
            ?? throw RuleErrors.Running(this.pack, new MissingConclusionException(DeterminationRule.Name, null));
    }
}
