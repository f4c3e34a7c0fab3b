using System.Collections.Immutable;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>All rules of a pack: from the elements of lists over definitions, policies and criteria to lines and the determination.</summary>
internal static class PackRules
{
    public static IEnumerable<IRuleDefinition> Of(RuleContext context)
    {
        var pack = context.Pack;
        var users = pack.Policies.Select(policy => (Policy: policy, Definitions: Closure.DefinitionsBelow(Closure.Of(policy)))).ToList();
        return EpisodeMembers.All.OfType<ListMember>().Select(member => new ListRule(member).Build())
            .Concat(Depths(pack.Definitions).OrderBy(each => each.Key.Index).Select(each => new DefinitionRule(each.Key, Using(each.Key), each.Value).Build()))
            .Concat(pack.Policies.Select(policy => new PolicyRule(context, policy).Build()))
            .Concat(pack.Criteria.Select(criterion => new CriterionRule(context, criterion, Requiring(pack, criterion)).Build()))
            .Append(new AnswerRule(context).Build())
            .Append(new DeterminationRule(context).Build());

        PolicySet Using(Definition definition) => new(users.Where(user => user.Definitions.Contains(definition)).Select(user => user.Policy));
    }

    private static PolicySet Requiring(CheckedPack pack, Criterion criterion) => new(pack.Policies.Where(policy => policy.Requires.Contains(criterion)));

    /// <summary>How many definitions stand below each one.</summary>
    private static Dictionary<Definition, int> Depths(ImmutableArray<Definition> definitions)
    {
        var depths = new Dictionary<Definition, int>(ReferenceEqualityComparer.Instance);
        foreach (var definition in definitions)
        {
            DepthOf(definition);
        }

        return depths;

        // The checker bounds how deep definitions stand in one another, and refuses circles.
        int DepthOf(Definition definition)
        {
            if (!depths.TryGetValue(definition, out var depth))
            {
                depth = DefinitionRule.DependenciesOf(definition).Definitions.Select(DepthOf).DefaultIfEmpty(-1).Max() + 1;
                depths.Add(definition, depth);
            }

            return depth;
        }
    }
}
