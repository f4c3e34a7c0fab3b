using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>One comparison of two packs.</summary>
internal sealed class PackComparison
{
    private readonly TermOrder order = new();

    public PackComparison(CheckedPack old, CheckedPack @new)
    {
        var table = new TermTable();

        // A date that the old pack does not judge is compared with the nearest one that it does: versions often follow one another.
        this.Compared = JudgedPeriod.Of(@new.Manifest);
        this.Old = new PackMeaning(old, this.Compared, table);
        this.New = new PackMeaning(@new, this.Compared, table);
    }

    public PackMeaning Old { get; }

    public PackMeaning New { get; }

    /// <summary>The dates of service that are compared.</summary>
    public JudgedPeriod Compared { get; }

    public PackDifferences Compare(CaseSet? oldCases, CaseSet? newCases)
    {
        var parameters = new ParameterComparison(this).Compare();
        var valueSets = new ValueSetComparison(this).Compare();
        var definitions = new DefinitionComparison(this).Compare();
        var criteria = new CriterionComparison(this, parameters, valueSets, definitions).Compare();
        var newNames = criteria.Where(change => change.OldId is not null).ToDictionary(change => change.OldId!, change => change.Id, StringComparer.Ordinal);
        return new PackDifferences
        {
            Old = Identity(this.Old.Pack),
            New = Identity(this.New.Pack),
            InForceTogether = JudgedPeriod.Of(this.Old.Pack.Manifest).Meets(this.Compared),
            Manifest = ManifestComparison.Compare(this.Old.Pack.Manifest, this.New.Pack.Manifest),
            Parameters = parameters,
            Criteria = criteria,
            Policies = new PolicyComparison(this, newNames).Compare(),
            ValueSets = valueSets,
            Definitions = definitions,
            Items = ItemComparison.Compare(this.Old.Pack.Manifest, this.New.Pack.Manifest, criteria),
            Cases = oldCases is null || newCases is null ? null : new CasesComparison(this.Old.Pack, this.New.Pack, newNames).Compare(oldCases, newCases),
        };
    }

    /// <summary>How what a condition asks for changed.</summary>
    public MeaningChange Asks(Term old, Term @new) => this.Scope(old, @new) switch
    {
        ScopeChange.None => MeaningChange.None,
        ScopeChange.Wider => MeaningChange.Loosened,
        ScopeChange.Narrower => MeaningChange.Tightened,
        _ => MeaningChange.Changed,
    };

    /// <summary>How what a condition holds for changed.</summary>
    public ScopeChange Scope(Term old, Term @new) => Combine(this.order.IsNeverTruer(old, @new), this.order.IsNeverTruer(@new, old));

    /// <summary>The change that follows when nothing is lost, nothing is won, both or neither.</summary>
    public static ScopeChange Combine(bool isNoNarrower, bool isNoWider) => (isNoNarrower, isNoWider) switch
    {
        (true, true) => ScopeChange.None,
        (true, false) => ScopeChange.Wider,
        (false, true) => ScopeChange.Narrower,
        _ => ScopeChange.Changed,
    };

    private static PackIdentity Identity(CheckedPack pack) => new(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256);
}
