using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [TestCase("performdOn", ExpectedResult = "performedOn", TestName = "A letter left out")]
    [TestCase("performedOnn", ExpectedResult = "performedOn", TestName = "A letter too many")]
    [TestCase("preformedOn", ExpectedResult = "performedOn", TestName = "Two letters swapped")]
    [TestCase("PERFORMEDON", ExpectedResult = "performedOn", TestName = "Another case")]
    [TestCase("kine", ExpectedResult = "kind", TestName = "A letter replaced")]
    [TestCase("i", ExpectedResult = "id", TestName = "One letter of two")]
    [TestCase("zzzz", ExpectedResult = null, TestName = "Nothing alike")]
    [TestCase("", ExpectedResult = null, TestName = "Nothing")]
    public string? The_closest_name_is_suggested_if_it_is_close(string name) => Suggestion.Closest(name, ["id", "kind", "performedOn", "levels"]);

    [Test]
    public void Of_equally_close_names_the_first_is_suggested() => Suggestion.Closest("bat", ["cat", "hat"]).ShouldBe("cat");

    [Test]
    public void Names_of_a_hundred_letters_are_compared_and_longer_ones_are_not()
    {
        Suggestion.Closest(new string('a', 100), [new string('b', 101), new string('a', 99) + "b"]).ShouldBe(new string('a', 99) + "b");
        Suggestion.Closest(new string('a', 101), [new string('a', 100)]).ShouldBeNull();
    }

    [Test]
    public void The_suggestion_is_a_question()
    {
        Suggestion.DidYouMean("kin", ["kind"]).ShouldBe("Did you mean \"kind\"?");
        Suggestion.DidYouMean("kin", []).ShouldBeNull();
    }
}
