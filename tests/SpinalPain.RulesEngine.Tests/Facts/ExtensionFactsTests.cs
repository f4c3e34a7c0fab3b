using System.Collections;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Facts;

public sealed class ExtensionFactsTests
{
    private static readonly ExtensionFacts Facts = Make(("b", new ExtensionValue(1.5m)), ("a", new ExtensionValue(true)), ("B", new ExtensionValue("x")));

    [Test]
    public void Facts_of_equal_names_and_values_are_equal_in_any_order()
    {
        var other = Make(("a", new ExtensionValue(true)), ("B", new ExtensionValue("x")), ("b", new ExtensionValue(1.50m)));

        Facts.ShouldBe(other);
        Facts.Equals((object)other).ShouldBeTrue();
        Facts.GetHashCode().ShouldBe(other.GetHashCode());
    }

    [Test]
    public void Facts_of_other_names_or_values_differ()
    {
        Facts.Equals(Make(("a", new ExtensionValue(true)))).ShouldBeFalse();
        Make(("a", new ExtensionValue(true))).Equals(Make(("a", new ExtensionValue(false)))).ShouldBeFalse();
        Make(("a", new ExtensionValue(true))).Equals(Make(("A", new ExtensionValue(true)))).ShouldBeFalse();
        Make(("a", new ExtensionValue("1"))).Equals(Make(("a", new ExtensionValue(1m)))).ShouldBeFalse();
        Facts.Equals((ExtensionFacts?)null).ShouldBeFalse();
        Facts.Equals((object)"a").ShouldBeFalse();
    }

    [Test]
    public void Facts_come_in_the_order_of_their_names()
    {
        Facts.Select(pair => pair.Key).ShouldBe(["B", "a", "b"]);
        Facts.Keys.ShouldBe(["B", "a", "b"]);
        Facts.Values.ShouldBe([new ExtensionValue("x"), new ExtensionValue(true), new ExtensionValue(1.5m)]);
        ((IEnumerable)Facts).Cast<KeyValuePair<string, ExtensionValue>>().Count().ShouldBe(3);
    }

    [Test]
    public void Facts_are_found_by_name_and_case_matters()
    {
        Facts.Count.ShouldBe(3);
        Facts["b"].Number.ShouldBe(1.5m);
        Facts.ContainsKey("A").ShouldBeFalse();
        Facts.TryGetValue("B", out var value).ShouldBeTrue();
        value.Text.ShouldBe("x");
        Facts.TryGetValue("c", out _).ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => Facts["c"]);
    }

    [Test]
    public void A_name_stands_once_and_nothing_is_null()
    {
        Should.Throw<ArgumentException>(() => Make(("a", new ExtensionValue(true)), ("a", new ExtensionValue(true))));
        Should.Throw<ArgumentNullException>(() => new ExtensionFacts(null!));
        Should.Throw<ArgumentNullException>(() => Make((null!, new ExtensionValue(true))));
    }

    [Test]
    public void A_later_change_of_the_source_changes_nothing()
    {
        var source = new Dictionary<string, ExtensionValue> { ["a"] = new(true) };
        var facts = new ExtensionFacts(source);
        source["b"] = new ExtensionValue(false);

        facts.Count.ShouldBe(1);
    }

    private static ExtensionFacts Make(params (string Name, ExtensionValue Value)[] facts) => new(facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));
}
