using System.Collections;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Facts;

public sealed class FactListTests
{
    [Test]
    public void Lists_of_equal_elements_in_the_same_order_are_equal()
    {
        FactList<string> one = ["a", "b"];

        one.ShouldBe(FactList.Create("a", "b"));
        one.GetHashCode().ShouldBe(FactList.Create("a", "b").GetHashCode());
        one.Equals((object)FactList.Create("a", "b")).ShouldBeTrue();
        FactList.Create(new Visit { Kind = VisitKind.FollowUp }).Equals(FactList.Create(new Visit { Kind = VisitKind.FollowUp })).ShouldBeTrue();
    }

    [Test]
    public void Lists_of_other_elements_or_in_another_order_differ()
    {
        FactList<string> one = ["a", "b"];

        one.Equals(FactList.Create("b", "a")).ShouldBeFalse();
        one.Equals(FactList.Create("a")).ShouldBeFalse();
        one.Equals(FactList.Create("a", "b", "c")).ShouldBeFalse();
        one.Equals((FactList<string>?)null).ShouldBeFalse();
        one.Equals((object)"a").ShouldBeFalse();
    }

    [Test]
    public void A_complete_list_differs_from_an_incomplete_one_of_the_same_elements()
    {
        FactList.Incomplete("a").IsIncomplete.ShouldBeTrue();
        FactList.Create("a").IsIncomplete.ShouldBeFalse();
        FactList.Incomplete("a").Equals(FactList.Create("a")).ShouldBeFalse();
        FactList.Incomplete("a").Equals(FactList.Incomplete("a")).ShouldBeTrue();
        FactList.Incomplete<string>().Equals(FactList.Create<string>()).ShouldBeFalse();
    }

    [Test]
    public void Records_that_hold_equal_lists_are_equal()
    {
        var one = new Diagnosis { Causes = [DiagnosisCause.Osteophytes] };

        one.ShouldBe(new Diagnosis { Causes = [DiagnosisCause.Osteophytes] });
        one.ShouldNotBe(new Diagnosis { Causes = FactList.Incomplete(DiagnosisCause.Osteophytes) });
        one.ShouldNotBe(new Diagnosis());
    }

    [Test]
    public void Elements_are_reached_by_place_and_in_order()
    {
        FactList<string> list = ["a", "b"];

        list.Count.ShouldBe(2);
        list[1].ShouldBe("b");
        list.ToArray().ShouldBe(["a", "b"]);
        ((IEnumerable)list).Cast<string>().ShouldBe(["a", "b"]);
        Should.Throw<IndexOutOfRangeException>(() => list[2]);
    }

    [Test]
    public void A_list_is_no_window_on_the_array_that_it_was_made_of()
    {
        string[] source = ["a", "b"];
        var list = FactList.Create(source.AsSpan());
        source[0] = "c";

        list[0].ShouldBe("a");
    }

    [Test]
    public void Null_is_no_element()
    {
        Should.Throw<ArgumentNullException>(() => FactList.Create("a", null!));
        Should.Throw<ArgumentNullException>(() => FactList.Incomplete<Visit>([null!]));
    }

    [Test]
    public void The_vocabulary_reads_elements_without_knowing_their_type()
    {
        FactList texts = FactList.Create("a");
        FactList codes = FactList.Incomplete(DiagnosisCause.DiscHerniation, DiagnosisCause.Osteophytes);
        FactList records = FactList.Create(new Visit());

        (texts.Count, texts.IsIncomplete, texts.TextAt(0)).ShouldBe((1, false, "a"));
        (codes.Count, codes.IsIncomplete, codes.CodeAt(1)).ShouldBe((2, true, (int)DiagnosisCause.Osteophytes));
        records.RecordAt(0).ShouldBe(new Visit());
        Should.Throw<InvalidOperationException>(() => codes.TextAt(0));
        Should.Throw<InvalidOperationException>(() => texts.CodeAt(0));
    }
}
