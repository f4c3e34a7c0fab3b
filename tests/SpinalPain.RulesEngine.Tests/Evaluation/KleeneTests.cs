using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using static SpinalPain.RulesEngine.Determinations.Truth;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

public sealed class KleeneTests
{
    [TestCase(True, True, True, True)]
    [TestCase(True, False, False, True)]
    [TestCase(True, Unknown, Unknown, True)]
    [TestCase(False, False, False, False)]
    [TestCase(False, Unknown, False, Unknown)]
    [TestCase(Unknown, Unknown, Unknown, Unknown)]
    public void And_and_or_follow_the_tables_in_both_orders(Truth left, Truth right, Truth and, Truth or)
    {
        Kleene.And(left, right).ShouldBe(and);
        Kleene.And(right, left).ShouldBe(and);
        Kleene.Or(left, right).ShouldBe(or);
        Kleene.Or(right, left).ShouldBe(or);
    }

    [TestCase(True, False)]
    [TestCase(False, True)]
    [TestCase(Unknown, Unknown)]
    public void Not_turns_what_is_known_and_leaves_unknown(Truth truth, Truth expected) => Kleene.Not(truth).ShouldBe(expected);

    [TestCase(2, 3, "AtLeast", 2, True)]
    [TestCase(1, 2, "AtLeast", 2, Unknown)]
    [TestCase(0, 1, "AtLeast", 2, False)]
    [TestCase(3, 4, "MoreThan", 2, True)]
    [TestCase(2, 3, "MoreThan", 2, Unknown)]
    [TestCase(0, 2, "MoreThan", 2, False)]
    [TestCase(0, 1, "LessThan", 2, True)]
    [TestCase(1, 2, "LessThan", 2, Unknown)]
    [TestCase(2, 3, "LessThan", 2, False)]
    [TestCase(1, 2, "AtMost", 2, True)]
    [TestCase(2, 3, "AtMost", 2, Unknown)]
    [TestCase(3, 4, "AtMost", 2, False)]
    public void A_count_is_compared_when_the_whole_interval_agrees(int low, int high, string comparison, int limit, Truth expected) =>
        Kleene.Compare(low, high, Enum.Parse<Comparison>(comparison), limit).ShouldBe(expected);

    [TestCase(2, "AtLeast", 2, True)]
    [TestCase(1, "AtLeast", 2, Unknown)]
    [TestCase(2, "LessThan", 2, False)]
    [TestCase(1, "LessThan", 2, Unknown)]
    [TestCase(0, "AtMost", 5, Unknown)]
    [TestCase(6, "AtMost", 5, False)]
    public void A_count_without_upper_end_is_never_surely_small(int low, string comparison, int limit, Truth expected) =>
        Kleene.Compare(low, null, Enum.Parse<Comparison>(comparison), limit).ShouldBe(expected);
}
