using System.Linq.Expressions;
using global::NRules.RuleModel;
using global::NRules.RuleModel.Builders;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>
/// The patterns that rules are made of. Each condition is total by itself: NRules keeps no order of conditions, so none may rely on
/// another. Conditions name what they look for by constants, so that the network can tell equal ones and share their nodes.
/// </summary>
internal static class Patterns
{
    public const string Line = "line";

    public const string Request = "request";

    public static PatternElement RequestPattern() => Of(Expression.Parameter(typeof(RequestFact), Request));

    /// <summary>A line whose code one of the policies names.</summary>
    public static PatternElement LineNamedBy(PolicySet policies)
    {
        var line = Expression.Parameter(typeof(LineFact), Line);
        return Of(line, Expression.Lambda(Expression.Call(line, nameof(LineFact.IsNamedByOneOf), null, Expression.Constant(policies)), line));
    }

    public static PatternElement AnyLine() => Of(Expression.Parameter(typeof(LineFact), Line));

    /// <summary>That one of the policies surely governs the line.</summary>
    public static ExistsElement GovernedByOneOf(PolicySet policies)
    {
        var policy = Expression.Parameter(typeof(PolicyFact), "policy");
        return Element.Exists(Of(
            policy,
            Expression.Lambda(Expression.Call(policy, nameof(PolicyFact.GovernsAsOneOf), null, Expression.Constant(policies)), policy),
            OfTheLine(policy)));
    }

    /// <summary>The parts and the definitions that conditions read, as patterns.</summary>
    public static IEnumerable<PatternElement> Read(Dependencies dependencies) =>
        dependencies.Members.Where(member => !IsOfRequest(member.Name)).Select(member => Part(member.Name))
            .Concat(dependencies.Definitions.Select(Definition));

    /// <summary>All facts of a kind that belong to the line, as a collection.</summary>
    public static PatternElement AllOfTheLine<TFact>(string name)
    {
        var each = Expression.Parameter(typeof(TFact), name + " of any line");
        return Collected<TFact>(name, Of(each, OfTheLine(each)));
    }

    /// <summary>All facts of a kind, as a collection.</summary>
    public static PatternElement All<TFact>(string name) => Collected<TFact>(name, Of(Expression.Parameter(typeof(TFact), "each of " + name)));

    /// <summary>The list of a name as a whole.</summary>
    public static PatternElement List(string member)
    {
        var list = Expression.Parameter(typeof(ListFact), "list");
        return Of(list, Has(list, nameof(ListFact.Member), member));
    }

    /// <summary>All elements of the list of a name, as a collection.</summary>
    public static PatternElement Elements(string member)
    {
        var element = Expression.Parameter(typeof(ElementFact), "element");
        return Collected<ElementFact>("elements", Of(element, Has(element, nameof(ElementFact.Member), member)));
    }

    private static PatternElement Part(string member)
    {
        var part = Expression.Parameter(typeof(PartFact), member);
        return Of(part, Has(part, nameof(PartFact.Member), member));
    }

    private static PatternElement Definition(Definition definition)
    {
        var fact = Expression.Parameter(typeof(DefinitionFact), "definition " + definition.Id);
        return Of(fact, Has(fact, nameof(DefinitionFact.Id), definition.Id), OfTheLine(fact));
    }

    /// <summary>The id and the stage come with the request, which every rule matches.</summary>
    private static bool IsOfRequest(string member) => member is "id" or "stage";

    private static LambdaExpression Has(ParameterExpression fact, string property, string value) =>
        Expression.Lambda(Expression.Equal(Expression.Property(fact, property), Expression.Constant(value)), fact);

    /// <summary>That a fact, which has a place of a line, is of the line.</summary>
    private static LambdaExpression OfTheLine(ParameterExpression fact)
    {
        var line = Expression.Parameter(typeof(LineFact), Line);
        return Expression.Lambda(Expression.Equal(Expression.Property(fact, nameof(DefinitionFact.Line)), Expression.Property(line, nameof(LineFact.Index))), fact, line);
    }

    private static PatternElement Collected<TFact>(string name, PatternElement each) =>
        Element.Pattern(typeof(IEnumerable<TFact>), name, Enumerable.Empty<NamedExpressionElement>(), Element.Collect(each));

    private static PatternElement Of(ParameterExpression fact, params IEnumerable<LambdaExpression> conditions) =>
        Element.Pattern(fact.Type, fact.Name!, conditions.Select(Element.Condition), null);
}
