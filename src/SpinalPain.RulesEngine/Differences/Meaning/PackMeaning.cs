using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>One of the two packs: its terms, and what its criteria rest on.</summary>
internal sealed class PackMeaning
{
    private readonly Dictionary<Criterion, Used> criteria;
    private readonly Dictionary<Policy, Used> policies;

    public PackMeaning(CheckedPack pack, JudgedPeriod compared, TermTable table)
    {
        this.Pack = pack;
        this.Terms = new TermBuilder(pack, compared, table);
        this.criteria = pack.Criteria.ToDictionary(criterion => criterion, criterion => Used.By(criterion.AppliesWhen, criterion.When));
        this.policies = pack.Policies.ToDictionary(policy => policy, policy => Used.By(policy.GovernsWhen));
    }

    public CheckedPack Pack { get; }

    public TermBuilder Terms { get; }

    public Used UsedBy(Criterion criterion) => this.criteria[criterion];

    /// <summary>The ids of the criteria, in the order of the pack, and then of the policies whose conditions rest on something.</summary>
    public IEnumerable<string> UsersOf(Func<Used, bool> isUsed) =>
    [
        .. this.Pack.Criteria.Where(criterion => isUsed(this.criteria[criterion])).Select(criterion => criterion.Id),
        .. this.Pack.Policies.Where(policy => isUsed(this.policies[policy])).Select(policy => policy.Id),
    ];

    /// <summary>What conditions rest on, also by way of definitions.</summary>
    internal sealed class Used
    {
        public HashSet<Parameter> Parameters { get; } = [];

        public HashSet<ValueSet> ValueSets { get; } = [];

        public HashSet<Definition> Definitions { get; } = [];

        public static Used By(params IEnumerable<Condition?> roots)
        {
            var used = new Used();
            foreach (var condition in roots.SelectMany(root => ConditionWalk.Everything(root, used.Definitions)))
            {
                used.Parameters.UnionWith(ConditionParts.ParametersOf(condition));
                if (condition is ValueSetCondition { ValueSet: var valueSet })
                {
                    used.ValueSets.Add(valueSet);
                }
            }

            return used;
        }
    }
}
