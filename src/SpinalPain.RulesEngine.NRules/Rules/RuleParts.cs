using System.Linq.Expressions;
using global::NRules.RuleModel;
using global::NRules.RuleModel.Builders;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Puts rules together.</summary>
internal static class RuleParts
{
    /// <summary>A rule that concludes one fact from what it matched.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it stands for.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="location">Where the pack says it; null for a rule of every pack.</param>
    /// <param name="priority">When it runs, the higher the sooner.</param>
    /// <param name="matched">What it matches.</param>
    /// <param name="conclude">What it concludes: a method that takes what was matched, in that order.</param>
    public static IRuleDefinition Rule(
        string name,
        string description,
        IEnumerable<string> tags,
        SourceLocation? location,
        int priority,
        IReadOnlyCollection<RuleElement> matched,
        Func<IReadOnlyList<ParameterExpression>, Expression> conclude)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        ParameterExpression[] facts = [.. matched.OfType<PatternElement>().Select(pattern => pattern.Declaration.ToParameterExpression())];
        var action = Expression.Lambda(
            Expression.Call(typeof(Yield), nameof(Yield.Conclusion), null, context, conclude(facts)),
            [context, .. facts]);
        return Element.RuleDefinition(
            name,
            description,
            priority,
            RuleRepeatability.Repeatable,
            tags,
            location is null ? [] : [new RuleProperty("Location", location.ToString())],
            Element.DependencyGroup(),
            Element.AndGroup(matched),
            Element.FilterGroup(),
            Element.ActionGroup(Element.Action(action)));
    }

    /// <summary>A call of a method that concludes something of a line: from the line, the request, and the parts and definitions that were matched.</summary>
    public static Expression CallForLine(object rule, string method, IReadOnlyList<ParameterExpression> facts) =>
        Expression.Call(Expression.Constant(rule), method, null, facts[0], facts[1], ArrayOf<PartFact>(facts), ArrayOf<DefinitionFact>(facts));

    /// <summary>The matched facts of a kind, as an array.</summary>
    private static NewArrayExpression ArrayOf<TFact>(IEnumerable<ParameterExpression> facts) =>
        Expression.NewArrayInit(typeof(TFact), facts.Where(fact => fact.Type == typeof(TFact)));
}
