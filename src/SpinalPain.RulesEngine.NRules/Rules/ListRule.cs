using System.Linq.Expressions;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Gathers the elements of a list of the episode, so that whatever reads the list matches one fact.</summary>
internal sealed class ListRule(ListMember member)
{
    public IRuleDefinition Build() => RuleParts.Rule(
        $"list episode.{member.Name}",
        $"The list episode.{member.Name} as its elements make it.",
        [],
        null,
        Priorities.List,
        [Patterns.List(member.Name), Patterns.Elements(member.Name)],
        facts => Expression.Call(Expression.Constant(this), nameof(this.Gather), null, [.. facts]));

    /// <summary>The list; elements come in the order in which they were inserted and are put in theirs.</summary>
    public PartFact Gather(ListFact list, IEnumerable<ElementFact> elements) =>
        new(member.Name, list.IsRecorded ? member.Gather(elements.OrderBy(element => element.Index).Select(element => element.Element), list.IsIncomplete) : null);
}
