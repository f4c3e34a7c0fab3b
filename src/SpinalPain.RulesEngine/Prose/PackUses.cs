using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Where the thresholds, code lists and definitions of a pack are used.</summary>
internal sealed class PackUses
{
    private readonly Dictionary<object, List<ProseText>> users = new(ReferenceEqualityComparer.Instance);

    public PackUses(CheckedPack pack)
    {
        foreach (var policy in pack.Policies.Where(policy => policy.GovernsWhen is not null))
        {
            this.Add(ProseText.Link(policy.Title, Anchors.Policy(policy.Id)), policy.GovernsWhen!);
        }

        foreach (var criterion in pack.Criteria)
        {
            var user = PackLinks.Criterion(criterion);
            foreach (var condition in new[] { criterion.AppliesWhen, criterion.When }.OfType<Condition>())
            {
                this.Add(user, condition);
            }
        }

        foreach (var definition in pack.Definitions)
        {
            var user = ProseText.Link(definition.Title, Anchors.Definition(definition.Id));
            switch (definition)
            {
                case SubsetDefinition subset:
                    foreach (var from in ConditionParts.SubsetsOf(subset.From))
                    {
                        this.Note(user, from);
                    }

                    this.Add(user, subset.Where);
                    break;
                case ConditionDefinition condition:
                    this.Add(user, condition.When);
                    break;
            }
        }
    }

    public IReadOnlyList<ProseText> Of(object used) => this.users.GetValueOrDefault(used) ?? [];

    private void Add(ProseText user, Condition condition)
    {
        foreach (var used in Directly(condition))
        {
            this.Note(user, used);
        }

        foreach (var inner in ConditionParts.Of(condition))
        {
            this.Add(user, inner);
        }
    }

    private void Note(ProseText user, object used)
    {
        if (!this.users.TryGetValue(used, out var known))
        {
            this.users.Add(used, known = []);
        }

        // One user comes with all of its conditions in a row.
        if (known.Count == 0 || !ReferenceEquals(known[^1], user))
        {
            known.Add(user);
        }
    }

    private static IEnumerable<object> Directly(Condition condition) =>
    [
        .. ConditionParts.DefinitionsOf(condition),
        .. ConditionParts.ParametersOf(condition),
        .. condition is ValueSetCondition { ValueSet: var valueSet } ? [valueSet] : Array.Empty<object>(),
    ];
}
