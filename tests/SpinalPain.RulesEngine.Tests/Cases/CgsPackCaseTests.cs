using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Cases;

/// <summary>Every case of the pack is a test under its own name.</summary>
public sealed class CgsPackCaseTests
{
    private static readonly CriterionStatus[] Wanted = [CriterionStatus.Met, CriterionStatus.NotMet, CriterionStatus.Unknown];

    private static IEnumerable<TestCaseData> All() => CgsPack.Cases.Select(packCase => new TestCaseData(packCase) { TestName = packCase.Name });

    [TestCaseSource(nameof(All))]
    public void Case(PackCase packCase)
    {
        var result = CaseRunner.Run(CgsPack.Compiled, packCase);

        result.Passed.ShouldBeTrue(result.ToString());
    }

    [Test]
    public void The_way_without_reasons_comes_to_the_same_outcomes() =>
        CgsPack.Cases.Where(packCase => CgsPack.Compiled.EvaluateOutcome(packCase.Episode) != CgsPack.Compiled.Evaluate(packCase.Episode).Outcome).Select(packCase => packCase.Name).ShouldBeEmpty();

    [Test]
    public void Every_item_has_a_criterion_and_cases_that_show_it_met_and_not_met_and_unknown()
    {
        var expectations = CgsPack.Cases.SelectMany(packCase => packCase.Expectation.Lines).SelectMany(line => line.Criteria).ToHashSet();
        var lacking =
            from item in CgsPack.Compiled.Pack.Manifest.Items
            let criteria = CgsPack.Compiled.Pack.Criteria.Where(criterion => criterion.Covers.Contains(item.Id)).ToList()
            from status in Wanted
            where !criteria.Any(criterion => expectations.Contains(new CriterionExpectation(criterion.Id, status)))
            select criteria.Count == 0 ? $"{item.Id} has no criterion" : $"{item.Id} has no case that shows it {status.InWords()}";

        lacking.Distinct().ShouldBeEmpty();
    }
}
