using System.Collections.Immutable;
using System.Reflection;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Tests.Differences;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class ConditionPartsTests
{
    /// <summary>An operator that is forgotten there would silently be missing from coverage, differences and prose, and what it reads from the rules of NRules.</summary>
    [Test]
    public void Every_part_that_an_operator_holds_is_given()
    {
        var kinds = new HashSet<Type>();
        foreach (var condition in Roots(Changed.Load(ChangedPack.Good(ChangedPack.EveryOperator))).SelectMany(ConditionParts.Within))
        {
            kinds.Add(condition.GetType());
            ConditionParts.Of(condition).ShouldBe(Held<Condition>(condition), ignoreOrder: true);
            ConditionParts.PathsOf(condition).ShouldBe(
                Held<FactPath>(condition).Concat(Held<ListOperand>(condition).Select(each => each.Path)).Concat(Held<NumberOperand>(condition).OfType<FactOperand>().Select(each => each.Path)),
                ignoreOrder: true);
            ConditionParts.DefinitionsOf(condition).Select(each => each.Id)
                .ShouldBe(Held<Definition>(condition).Concat(Held<ListOperand>(condition).OfType<SubsetList>().Select(each => each.Subset)).Select(each => each.Id));
            ConditionParts.ParametersOf(condition).ShouldBe(Held<Parameter>(condition).Concat(Held<NumberOperand>(condition).OfType<ParameterOperand>().Select(each => each.Parameter)), ignoreOrder: true);
        }

        kinds.ShouldBe(typeof(Condition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract), ignoreOrder: true);
    }

    private static IEnumerable<Condition> Roots(CheckedPack pack) =>
    [
        .. pack.Policies.Select(policy => policy.GovernsWhen).OfType<Condition>(),
        .. pack.Criteria.SelectMany(criterion => new[] { criterion.AppliesWhen, criterion.When }).OfType<Condition>(),
        .. pack.Definitions.Select(definition => definition is SubsetDefinition subset ? subset.Where : ((ConditionDefinition)definition).When),
    ];

    private static IEnumerable<T> Held<T>(Condition condition)
        where T : class => condition.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(property => property.GetValue(condition) switch
        {
            T one => [one],
            ImmutableArray<T> { IsDefault: false } several => several,
            _ => Enumerable.Empty<T>(),
        });
}
