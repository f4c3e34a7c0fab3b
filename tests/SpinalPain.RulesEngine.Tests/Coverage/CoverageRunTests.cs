using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Coverage;

public sealed class CoverageRunTests
{
    [Test]
    public void Each_kind_is_counted_by_itself()
    {
        // Criteria: three times met, not met and unknown, and one stage and one appliesWhen beside. Thresholds: four values with three
        // sides each, less the one below 0.
        SmallPack.Run().Coverage.Summaries.ShouldBe(
        [
            new(CoverageKind.Criteria, 6, 11),
            new(CoverageKind.Conditions, 15, 25),
            new(CoverageKind.Thresholds, 5, 11),
            new(CoverageKind.Items, 5, 9),
        ]);
    }

    [Test]
    public void A_state_names_the_cases_that_show_it()
    {
        var met = SmallPack.Run().Coverage.Criteria.Single(criterion => criterion.Id == "duration").States.Single(state => state.Name == "met");

        met.CaseCount.ShouldBe(3);
        met.Cases.ShouldBe(["Pain for exactly four weeks is enough", "Films of one view are too few", "Another approach may treat any level"]);
    }

    [Test]
    public void A_case_that_nobody_reviewed_runs_and_shows_nothing()
    {
        var run = SmallPack.Run();

        run.Results.Length.ShouldBe(5);
        run.Results.ShouldAllBe(result => result.Passed);
        run.Results[4].Case.IsUnreviewed.ShouldBeTrue();
        run.Coverage.Cases.ShouldBe(4);
        run.Coverage.Criteria.Single(criterion => criterion.Id == "duration").States.Single(state => state.Name == "unknown").IsSeen.ShouldBeFalse();
    }

    [Test]
    public void Each_value_of_a_series_is_tried_by_itself()
    {
        var values = SmallPack.Run().Coverage.Thresholds.Where(threshold => threshold.Id == "duration").ToArray();

        values.Select(value => (value.From, value.Text)).ShouldBe([(new DateOnly(2024, 1, 1), "4 weeks: Shortest duration of pain"), (new DateOnly(2025, 7, 1), "6 weeks: Shortest duration of pain")]);
        values[0].States.Select(state => (state.Name, state.IsSeen)).ShouldBe([("below", true), ("at", true), ("above", false)]);
        values[1].States.ShouldAllBe(state => !state.IsSeen && state.IsPossible);
    }

    [Test]
    public void Nothing_is_less_than_a_count_of_zero()
    {
        var below = SmallPack.Run().Coverage.Thresholds.Single(threshold => threshold.Id == "levels").States[0];

        below.IsPossible.ShouldBeFalse();
        below.ImpossibleBecause.ShouldBe("what is compared with 0 is never less");
    }

    [Test]
    public void A_status_is_asked_where_the_form_of_the_criterion_allows_for_it()
    {
        SmallPack.Run().Coverage.Criteria.Select(criterion => string.Join(' ', criterion.States.Select(state => state.Name))).ShouldBe(
        [
            "met notMet unknown",
            "met notMet unknown dueWithClaim",
            "met notMet unknown notApplicable",
        ]);
    }

    [Test]
    public void What_is_watched_is_what_the_determination_says()
    {
        foreach (var packCase in CgsPack.Cases)
        {
            var watched = new List<(string, CriterionStatus)>();
            CgsPack.Compiled.Watch(packCase.Episode, new StatusObserver(watched));

            watched.ShouldBe(CgsPack.Compiled.Evaluate(packCase.Episode).Lines.SelectMany(line => line.Criteria).Select(criterion => (criterion.Id, criterion.Status)), packCase.Name);
        }
    }

    [Test]
    public void A_pack_without_cases_has_shown_nothing()
    {
        var coverage = CoverageRun.Of(SmallPack.Compile(), new CaseSet([])).Coverage;

        coverage.Summaries.Select(summary => summary.Seen).ShouldBe([0, 0, 0, 0]);
        coverage.Summaries.ShouldAllBe(summary => summary.Percent == 0 && summary.Reaches(0) && !summary.Reaches(0.1m));
    }

    [TestCase(1, 3, 33.3)]
    [TestCase(999, 1000, 99.9)]
    [TestCase(9999, 10000, 99.9)]
    [TestCase(5, 5, 100)]
    [TestCase(0, 0, 100)]
    public void A_percentage_is_cut_so_that_100_means_all(int seen, int possible, double percent)
    {
        var summary = new CoverageSummary(CoverageKind.Items, seen, possible);

        summary.Percent.ShouldBe((decimal)percent);
        summary.Reaches(100).ShouldBe(seen == possible);
    }

    [Test]
    public void A_run_can_be_stopped()
    {
        var pack = SmallPack.Compile();
        using var stop = new CancellationTokenSource();
        var done = 0;

        Should.Throw<OperationCanceledException>(() => CoverageRun.Of(pack, SmallPack.Cases(pack), _ => { done++; stop.Cancel(); }, stop.Token));

        done.ShouldBe(1);
        Should.Throw<OperationCanceledException>(() => SmallPack.Run().Suggest(stop.Token));
    }

    private sealed class StatusObserver(List<(string Id, CriterionStatus Status)> statuses) : SilentObserver
    {
        public override void Judged(Criterion criterion, CriterionStatus status) => statuses.Add((criterion.Id, status));
    }
}
