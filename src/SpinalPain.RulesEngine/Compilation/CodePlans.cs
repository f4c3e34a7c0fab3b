using System.Collections.Frozen;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Makes a plan for each code that policies name. Codes that the same policies name share one.</summary>
internal static class CodePlans
{
    public static FrozenDictionary<string, CodePlan> Of(CompiledPolicy[] policies)
    {
        var byPolicies = new Dictionary<string, CodePlan>(StringComparer.Ordinal);
        return policies
            .SelectMany(policy => policy.Policy.Codes.Distinct(StringComparer.Ordinal), (policy, code) => (policy, code))
            .GroupBy(each => each.code, each => each.policy, StringComparer.Ordinal)
            .ToFrozenDictionary(naming => naming.Key, PlanOf, StringComparer.Ordinal);

        CodePlan PlanOf(IEnumerable<CompiledPolicy> naming)
        {
            CompiledPolicy[] named = [.. naming];
            var key = string.Join(' ', named.Select(policy => policy.Policy.Id));
            if (!byPolicies.TryGetValue(key, out var plan))
            {
                byPolicies.Add(key, plan = PlanFor(named));
            }

            return plan;
        }
    }

    private static CodePlan PlanFor(CompiledPolicy[] policies)
    {
        var requiring = new Dictionary<CompiledCriterion, List<int>>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < policies.Length; place++)
        {
            foreach (var criterion in policies[place].Criteria.Distinct(ReferenceEqualityComparer.Instance).Cast<CompiledCriterion>())
            {
                if (!requiring.TryGetValue(criterion, out var places))
                {
                    requiring.Add(criterion, places = []);
                }

                places.Add(place);
            }
        }

        return new CodePlan(policies, [.. requiring.OrderBy(each => each.Key.Criterion.Index).Select(each => new PlannedCriterion(each.Key, PlacesOf(each.Value)))]);

        int[] PlacesOf(List<int> places) => places.Exists(place => policies[place].GovernsWhen is null) ? [] : [.. places];
    }
}
