using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Episodes;
using SpinalPain.RulesEngine.NRules.Rules;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>NRules promises no order of what a rule collects, so rules put it in order themselves.</summary>
public sealed class OrderTests
{
    [Test]
    public void Elements_of_a_list_are_put_in_the_order_of_their_places()
    {
        var (first, second) = (new Visit { Kind = VisitKind.Initial }, new Visit { Kind = VisitKind.FollowUp });
        var rule = new ListRule((ListMember)EpisodeMembers.Named("visits"));

        rule.Gather(new ListFact("visits", IsRecorded: true, IsIncomplete: true), [new ElementFact("visits", 1, second), new ElementFact("visits", 0, first)])
            .Value.ShouldBe(FactList.Incomplete(first, second));
    }

    [Test]
    public void Lines_are_answered_in_the_order_of_their_places()
    {
        var context = new RuleContext(TwoPolicies.Pack.Pack, TwoPolicies.Pack);
        var silent = TestPack.Silent.Lines[0] with { Code = "99999" };
        LineFact[] lines = [Line(1, "line-2"), Line(0, "line-1")];
        var answers = lines.Select(line => new AnswerRule(context).Conclude(line, [], []));

        new DeterminationRule(context).Conclude(new RequestFact("episode-1", ReviewStage.ClaimReview), lines, answers)
            .Determination.Lines.Select(line => line.LineId).ShouldBe(["line-1", "line-2"]);

        LineFact Line(int place, string id) => new(place, silent with { Id = id }, IsOfIncompleteList: false, [], []);
    }
}
