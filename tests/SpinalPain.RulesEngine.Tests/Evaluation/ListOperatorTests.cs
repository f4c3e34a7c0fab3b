using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using static SpinalPain.RulesEngine.Determinations.Truth;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

public sealed class ListOperatorTests
{
    private const string IsBlock = """{ "fact": "p.kind", "is": "diagnosticMedialBranchBlock" }""";
    private const string Some = $$"""{ "some": "episode.procedures", "as": "p", "where": {{IsBlock}} }""";
    private const string None = $$"""{ "none": "episode.procedures", "as": "p", "where": {{IsBlock}} }""";
    private const string Every = $$"""{ "every": "episode.procedures", "as": "p", "satisfies": {{IsBlock}} }""";
    private const string AtLeastTwo = $$"""{ "count": "episode.procedures", "as": "p", "where": {{IsBlock}}, "atLeast": { "parameter": "two" } }""";
    private const string FewerThanTwo = $$"""{ "count": "episode.procedures", "as": "p", "where": {{IsBlock}}, "lessThan": { "parameter": "two" } }""";
    private const string TwoDays = $$"""{ "count": "episode.procedures", "as": "p", "where": {{IsBlock}}, "distinctBy": "p.performedOn", "atLeast": { "parameter": "two" } }""";
    private const string Last = $$"""{ "last": "episode.procedures", "by": "p.performedOn", "as": "p", "where": {{IsBlock}}, "satisfies": { "fact": "p.medicallyNecessary", "is": true } }""";
    private const string First = $$"""{ "first": "episode.procedures", "by": "p.performedOn", "as": "p", "where": {{IsBlock}}, "satisfies": { "fact": "p.medicallyNecessary", "is": true } }""";

    private static int number;

    // b: a block, o: another procedure, u: a procedure of unknown kind; a trailing ~ makes the list incomplete; "-" is an absent list
    [TestCase("b o", True, False, False)]
    [TestCase("o u", Unknown, Unknown, False)]
    [TestCase("u", Unknown, Unknown, Unknown)]
    [TestCase("b", True, False, True)]
    [TestCase("o", False, True, False)]
    [TestCase("", False, True, True)]
    [TestCase("-", Unknown, Unknown, Unknown)]
    [TestCase("~", Unknown, Unknown, Unknown)]
    [TestCase("o~", Unknown, Unknown, False)]
    [TestCase("b~", True, False, Unknown)]
    public void Some_none_and_every_follow_from_counts(string list, Truth some, Truth none, Truth every)
    {
        var episode = Procedures(list);
        TestPack.Judge(Some, episode).ShouldBe(some);
        TestPack.Judge(None, episode).ShouldBe(none);
        TestPack.Judge(Every, episode).ShouldBe(every);
    }

    [TestCase("b b", True, False)]
    [TestCase("b o", False, True)]
    [TestCase("b u", Unknown, Unknown)]
    [TestCase("b b u", True, False)]
    [TestCase("u u", Unknown, Unknown)]
    [TestCase("b~", Unknown, Unknown)]
    [TestCase("b b~", True, False)]
    [TestCase("-", Unknown, Unknown)]
    [TestCase("", False, True)]
    public void Counting_gives_an_interval(string list, Truth atLeastTwo, Truth fewerThanTwo)
    {
        TestPack.Judge(AtLeastTwo, Procedures(list)).ShouldBe(atLeastTwo);
        TestPack.Judge(FewerThanTwo, Procedures(list)).ShouldBe(fewerThanTwo);
    }

    // a number after the letter is the day in May 2025 on which it was performed; none: no date on record
    [TestCase("b1 b1", False)]
    [TestCase("b1 b2", True)]
    [TestCase("b1 b1 b2", True)]
    [TestCase("b1 b", Unknown)]
    [TestCase("b b", Unknown)]
    [TestCase("b1 u1", False)]
    [TestCase("b1 u2", Unknown)]
    [TestCase("u1 b1 b2 o3", True)]
    [TestCase("b1 b1~", Unknown)]
    [TestCase("o1 o2", False)]
    public void Different_dates_are_counted_once_each(string list, Truth expected) => TestPack.Judge(TwoDays, Procedures(list)).ShouldBe(expected);

    // + after the day: medically necessary; - after it: not; nothing: not on record
    [TestCase("b1- b2+", True, False)]
    [TestCase("b1+ b2-", False, True)]
    [TestCase("b1+ b2+", True, True)]
    [TestCase("b1+ u2-", Unknown, True)]
    [TestCase("b1+ u2+", True, True)]
    [TestCase("u1- b2+", True, Unknown)]
    [TestCase("b1+ b-", Unknown, Unknown)]
    [TestCase("b1+ b+", True, True)]
    [TestCase("b1 b2+", True, Unknown)]
    [TestCase("b2+ b2-", Unknown, Unknown)]
    [TestCase("o1+", False, False)]
    [TestCase("u1+", Unknown, Unknown)]
    [TestCase("u1-", False, False)]
    [TestCase("", False, False)]
    [TestCase("-", Unknown, Unknown)]
    [TestCase("b1+~", Unknown, Unknown)]
    public void The_first_and_the_last_are_decided_when_every_candidate_agrees(string list, Truth last, Truth first)
    {
        TestPack.Judge(Last, Procedures(list)).ShouldBe(last);
        TestPack.Judge(First, Procedures(list)).ShouldBe(first);
    }

    [Test]
    public void Two_last_entries_of_one_day_that_differ_contradict_each_other() =>
        TestPack.Result(Last, Procedures("b2+ b2-")).Contradictions.ShouldHaveSingleItem();

    [Test]
    public void Two_last_entries_without_a_date_share_none() => TestPack.Result(Last, Procedures("b+ b-")).Contradictions.ShouldBeEmpty();

    [Test]
    public void What_makes_it_uncertain_which_entry_is_last_is_asked_for() =>
        TestPack.Result(Last, Procedures("u1+")).Evidence.ShouldContain(new Evidence("episode.procedures[0].kind", "/procedures/0/kind", null, new DateOnly(2025, 5, 1)));

    [Test]
    public void Every_operator_may_stand_in_the_filter_of_last()
    {
        const string Condition = """
            { "last": "episode.procedures", "by": "p.performedOn", "as": "p", "satisfies": { "fact": "p.medicallyNecessary", "is": true },
              "where": { "any": [ { "elapsedFrom": "p.performedOn", "to": "line.dateOfService", "atLeast": { "parameter": "fourWeeks" } },
                                  { "improvementAfter": "p", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } ] } }
            """;
        TestPack.Judge(Condition, Procedures("b1+ o2-")).ShouldBe(False);
        TestPack.Judge(Condition, Procedures("b1- o2+")).ShouldBe(True);
    }

    [Test]
    public void Lists_within_lists_cost_no_memory_that_grows_with_their_product()
    {
        const string Condition = """
            { "none": "episode.procedures", "as": "a", "where": { "some": "episode.procedures", "as": "b", "where": { "some": "episode.procedures", "as": "c",
              "where": { "all": [ { "fact": "a.kind", "is": { "fact": "b.kind" } }, { "fact": "c.medicallyNecessary", "is": true } ] } } } }
            """;
        var procedures = Enumerable.Range(0, 60).Select(number => new Procedure { Id = $"p{number}", Kind = ProcedureKind.Other, MedicallyNecessary = false });
        var result = TestPack.Result(Condition, TestPack.Silent with { Procedures = FactList.Create([.. procedures]) });

        result.Status.ShouldBe(CriterionStatus.Met);
        result.Evidence.Length.ShouldBeInRange(1, 50);
    }

    [Test]
    public void A_subset_of_a_subset_keeps_both_conditions()
    {
        const string Definitions = """
            { "id": "blocks", "title": "Blocks", "from": "episode.procedures", "as": "q", "where": { "fact": "q.kind", "is": "diagnosticMedialBranchBlock" } },
            { "id": "necessaryBlocks", "title": "Necessary", "from": { "definition": "blocks" }, "as": "r", "where": { "fact": "r.medicallyNecessary", "is": true } }
            """;
        const string Condition = """{ "count": { "definition": "necessaryBlocks" }, "as": "p", "atLeast": { "parameter": "two" } }""";
        TestPack.Judge(Condition, Procedures("b1+ b2+"), Definitions).ShouldBe(True);
        TestPack.Judge(Condition, Procedures("b1+ b2- o3+"), Definitions).ShouldBe(False);
        TestPack.Judge(Condition, Procedures("b1+ b2"), Definitions).ShouldBe(Unknown);
    }

    [Test]
    public void Counting_dates_within_counting_dates_keeps_them_apart()
    {
        const string Condition = """
            { "count": "episode.procedures", "as": "outer", "distinctBy": "outer.performedOn", "atLeast": { "parameter": "two" },
              "where": { "count": "episode.procedures", "as": "inner", "where": { "fact": "inner.kind", "is": { "fact": "outer.kind" } }, "distinctBy": "inner.performedOn", "atLeast": { "parameter": "two" } } }
            """;
        TestPack.Judge(Condition, Procedures("b1 b2 o3")).ShouldBe(True);
        TestPack.Judge(Condition, Procedures("b1 b1 o3")).ShouldBe(False);
    }

    [Test]
    public void Elements_in_the_evidence_are_named_by_their_place()
    {
        var result = TestPack.Result(Some, Procedures("o1 b2"));
        result.Evidence.ShouldContain(new Evidence("episode.procedures[1].kind", "/procedures/1/kind", "diagnosticMedialBranchBlock", new DateOnly(2025, 5, 2)));
        result.Evidence.ShouldNotContain(evidence => evidence.Fact.StartsWith("episode.procedures[0]", StringComparison.Ordinal));
    }

    [Test]
    public void Elements_of_an_incomplete_list_are_pointed_to_where_they_stand() =>
        TestPack.Result(Some, Procedures("b1~")).Evidence.ShouldContain(evidence => evidence.At == "/procedures/items/0/kind");

    private static PatientEpisode Procedures(string list)
    {
        if (list == "-")
        {
            return TestPack.Silent;
        }

        Procedure[] procedures = [.. list.TrimEnd('~').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        return TestPack.Silent with { Procedures = list.EndsWith('~') ? FactList.Incomplete(procedures) : FactList.Create(procedures) };
    }

    private static Procedure Parse(string text)
    {
        var day = text.Trim('b', 'o', 'u', '+', '-');
        return new Procedure
        {
            Id = $"p{number++}",
            Kind = text[0] switch
            {
                'b' => ProcedureKind.DiagnosticMedialBranchBlock,
                'o' => ProcedureKind.SpinalSurgery,
                _ => null,
            },
            PerformedOn = day.Length == 0 ? null : new DateOnly(2025, 5, day[0] - '0'),
            MedicallyNecessary = text[^1] switch
            {
                '+' => true,
                '-' => false,
                _ => null,
            },
        };
    }
}
