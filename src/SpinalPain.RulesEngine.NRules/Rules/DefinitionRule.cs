using System.Collections.Immutable;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes what a definition comes to for a line that a policy names which uses it, once for all conditions that name it.</summary>
internal sealed class DefinitionRule(Definition definition, PolicySet policies, int depth)
{
    private readonly Func<MatchedScope, ImmutableArray<Truth>> lowered = Lower(definition);

    public IRuleDefinition Build() => RuleParts.Rule(
        $"definition {definition.Id}",
        definition.Title,
        [],
        definition.Location,
        Priorities.Definition(depth),
        [Patterns.LineNamedBy(policies), Patterns.RequestPattern(), .. Patterns.Read(DependenciesOf(definition))],
        facts => RuleParts.CallForLine(this, nameof(this.Conclude), facts));

    public DefinitionFact Conclude(LineFact line, RequestFact request, PartFact[] parts, DefinitionFact[] definitions)
    {
        var rests = EpisodeParts.Of(parts, definitions);
        return new DefinitionFact(line.Index, definition, this.lowered(new MatchedScope(line, rests.ToEpisode(request), definitions)), rests);
    }

    /// <summary>What a definition reads itself.</summary>
    public static Dependencies DependenciesOf(Definition definition) => definition switch
    {
        ConditionDefinition condition => Dependencies.Of(condition.When),
        SubsetDefinition subset => Dependencies.Of(subset),
        _ => throw new InvalidOperationException($"No rule for {definition.GetType().Name}."),
    };

    private static Func<MatchedScope, ImmutableArray<Truth>> Lower(Definition definition)
    {
        if (definition is SubsetDefinition subset)
        {
            return ConditionLowering.LowerSubset(subset);
        }

        var condition = ConditionLowering.Lower(((ConditionDefinition)definition).When);
        return scope => [condition(scope)];
    }
}
