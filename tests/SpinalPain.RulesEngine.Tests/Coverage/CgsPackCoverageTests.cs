using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>How much the cases of the CGS pack show.</summary>
public sealed class CgsPackCoverageTests
{
    private static readonly Lazy<PackCoverage> Run = new(() => CoverageRun.Of(CgsPack.Compiled, new CaseSet(CgsPack.Cases)).Coverage);

    [Test]
    public void Every_criterion_is_seen_with_each_of_its_statuses() => AllOf(CoverageKind.Criteria);

    [Test]
    public void Every_threshold_is_tried_below_at_and_above() => AllOf(CoverageKind.Thresholds);

    [Test]
    public void Every_item_is_seen_met_not_met_and_unknown() => AllOf(CoverageKind.Items);

    [Test]
    public void Nearly_every_condition_is_seen_true_false_and_unknown() =>
        Run.Value.Summary(CoverageKind.Conditions).Reaches(95).ShouldBeTrue(CoverageText.Missing(Run.Value));

    [Test]
    public void Every_criterion_can_be_met_not_met_and_unknown()
    {
        // Else "all" would say less than it seems to.
        Run.Value.Criteria.Length.ShouldBe(CgsPack.Compiled.Pack.Criteria.Length);
        Run.Value.Criteria.SelectMany(criterion => criterion.States).ShouldAllBe(state => state.IsPossible);
        Run.Value.Thresholds.Length.ShouldBe(CgsPack.Compiled.Pack.Parameters.Sum(parameter => parameter.Values.Length));
        Run.Value.Items.Length.ShouldBe(42);
    }

    [Test]
    public void No_case_is_unreviewed() => CgsPack.Cases.ShouldAllBe(packCase => !packCase.IsUnreviewed);

    private static void AllOf(CoverageKind kind) => Run.Value.Summary(kind).Reaches(100).ShouldBeTrue(CoverageText.Missing(Run.Value));
}
