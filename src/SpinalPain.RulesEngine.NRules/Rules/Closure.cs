using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Lowering;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>What conditions read by themselves and through definitions.</summary>
internal static class Closure
{
    /// <summary>The definitions that conditions name, and those that these name, each once.</summary>
    public static HashSet<Definition> DefinitionsBelow(Dependencies dependencies)
    {
        var found = new HashSet<Definition>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Definition>(dependencies.Definitions);
        while (open.TryPop(out var definition))
        {
            if (found.Add(definition))
            {
                foreach (var below in DefinitionRule.DependenciesOf(definition).Definitions)
                {
                    open.Push(below);
                }
            }
        }

        return found;
    }

    /// <summary>What a criterion reads itself.</summary>
    public static Dependencies Of(Criterion criterion) => Dependencies.Of(criterion.AppliesWhen, criterion.When);

    /// <summary>What a policy and the criteria that it requires read themselves.</summary>
    public static Dependencies Of(Policy policy) =>
        Dependencies.Of([policy.GovernsWhen, .. policy.Requires.SelectMany(criterion => new[] { criterion.AppliesWhen, criterion.When })]);
}
