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
                    this.Add(user, subset.From);
                    this.Add(user, subset.Where);
                    break;
                case ConditionDefinition condition:
                    this.Add(user, condition.When);
                    break;
            }
        }
    }

    public IReadOnlyList<ProseText> Of(object used) => this.users.GetValueOrDefault(used) ?? [];

    private void Add(ProseText user, ListOperand list)
    {
        if (list is SubsetList { Subset: var subset })
        {
            this.Note(user, subset);
        }
    }

    private void Add(ProseText user, Condition condition)
    {
        foreach (var used in Directly(condition))
        {
            this.Note(user, used);
        }

        if (condition is ListCondition list)
        {
            this.Add(user, list.List);
        }

        foreach (var inner in Inside(condition))
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

    private static IEnumerable<object> Directly(Condition condition) => condition switch
    {
        AtLeastCondition atLeast => [atLeast.Minimum],
        DefinitionCondition definition => [definition.Definition],
        ValueSetCondition set => [set.ValueSet],
        NumberCondition { Operand: ParameterOperand { Parameter: var parameter } } => [parameter],
        WindowCondition window => [window.Length],
        ElapsedCondition elapsed => [elapsed.Duration],
        CountCondition count => [count.Limit],
        ImprovementCondition improvement => improvement.SustainedFor is { } time ? [improvement.AtLeast, time] : [improvement.AtLeast],
        _ => [],
    };

    private static ImmutableArray<Condition> Inside(Condition condition) => condition switch
    {
        AllCondition all => all.Operands,
        AnyCondition any => any.Operands,
        AtLeastCondition atLeast => atLeast.Operands,
        FirstKnownCondition first => first.Operands,
        AgreeCondition agree => agree.Operands,
        NotCondition not => [not.Operand],
        EveryCondition every => every.Where is { } where ? [where, every.Satisfies] : [every.Satisfies],
        ExtremeCondition extreme => extreme.Where is { } where ? [where, extreme.Satisfies] : [extreme.Satisfies],
        ListCondition { Where: { } where } => [where],
        _ => [],
    };
}
