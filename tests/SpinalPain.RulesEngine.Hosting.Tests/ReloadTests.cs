using Microsoft.Extensions.Logging;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>What a load on demand does with what is in force.</summary>
public sealed class ReloadTests
{
    [Test]
    public async Task New_content_comes_into_force_in_one_step_and_what_was_held_stays_as_it_was()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var before = app.Engine.Current;
        var judgedBefore = app.Engine.Evaluate(ExamplePack.Episode);
        app.Source.Give(ExamplePack.Of("1.1.0", 60));

        var reload = await app.Reloader.ReloadAsync();

        reload.Result.ShouldBe(RulesReloadResult.Swapped);
        reload.InForce.ShouldBe(app.Engine.Current);
        app.Engine.Current.Generation.ShouldBe(2);
        app.Engine.Evaluate(ExamplePack.Episode).Outcome.ShouldBe(CoverageOutcome.NotCovered);

        // Its reasons are made only now.
        judgedBefore.Lines[0].Criteria.Single(criterion => criterion.Id == "esi.repeat").Parameters.Single().Value.ShouldBe(50);
        before.Generation.ShouldBe(1);
        before.Evaluate(ExamplePack.Episode).Outcome.ShouldBe(CoverageOutcome.Covered);
    }

    [Test]
    public async Task The_same_content_makes_no_new_generation()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var before = app.Engine.Current;
        app.Source.Give(ExamplePack.Of("1.0.0", 50));

        var reload = await app.Reloader.ReloadAsync();

        reload.Result.ShouldBe(RulesReloadResult.Unchanged);
        reload.Swapped.ShouldBeFalse();
        app.Engine.Current.ShouldBeSameAs(before);
        app.Log.Of(1002).ShouldBe(["The packs were loaded again and are those in force, generation 1."]);
    }

    [Test]
    public async Task A_bad_pack_never_replaces_a_good_one_and_the_log_tells_everything()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var before = app.Engine.Current;
        app.Source.Give(ExamplePack.Broken("1.1.0"), SourcePack.OfFiles("memory/other", [new("pack.json", "{}"u8.ToArray())]));

        var reload = await app.Reloader.ReloadAsync();

        reload.Result.ShouldBe(RulesReloadResult.Failed);
        reload.InForce.ShouldBeSameAs(before);
        app.Engine.Current.ShouldBeSameAs(before);
        var entry = app.Log.Entries.Single(entry => entry.Id.Id == 1003);
        entry.Level.ShouldBe(LogLevel.Error);
        entry.Text.ShouldStartWith("The rules were not reloaded, and generation 1 of ");
        entry.Text.ShouldContain(DiagnosticText.Render(reload.Diagnostics));
        entry.Text.ShouldContain("error SP4032 memory/example-esi@1.1.0/parameters.json:19:42 (/parameters/1/values/0/value)");
        entry.Text.ShouldContain("memory/other/pack.json");
    }

    [Test]
    public async Task Packs_that_collide_are_refused_and_those_in_force_stay()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Give(ExamplePack.Of("1.0.0", 50), ExamplePack.Of("1.0.0", 50), ExamplePack.Of("1.1.0", 60));

        var reload = await app.Reloader.ReloadAsync();

        reload.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([DiagnosticCodes.DuplicatePack, DiagnosticCodes.PacksInForceAtOnce], ignoreOrder: true);
        ExamplePack.Versions(app.Engine.Current.Library).ShouldBe("1.0.0");
    }

    [Test]
    public async Task Other_content_under_the_same_version_comes_into_force_and_is_warned_of()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var before = app.Engine.Current.Library.Packs[0].Pack.Sha256;
        app.Source.Give(ExamplePack.Of("1.0.0", 60));

        (await app.Reloader.ReloadAsync()).Swapped.ShouldBeTrue();

        app.Log.Of(1006).ShouldBe([$"example-esi 1.0.0 has another content under the same version: SHA-256 {before} before, and {app.Engine.Current.Library.Packs[0].Pack.Sha256} now."]);
    }

    [Test]
    public async Task Warnings_of_packs_in_force_are_logged_and_returned()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Give(SourcePack.OfFiles("memory/a", [.. ExamplePack.Files("1.0.0", 60), new("readme.txt", default)]));

        var reload = await app.Reloader.ReloadAsync();

        reload.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([DiagnosticCodes.UnknownPackFile]);
        app.Log.Of(1005).Single().ShouldContain("warning SP3001 memory/a/readme.txt");
    }

    [Test]
    public async Task A_storm_of_requests_is_merged_and_no_two_loads_run_at_once()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var open = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        app.Source.Reading = async _ =>
        {
            began.TrySetResult();
            await open.Task;
            return new PackSourceContent([ExamplePack.Of("1.1.0", 60)]);
        };
        var first = app.Reloader.ReloadAsync();
        await began.Task;

        var others = Enumerable.Range(0, 10_000).AsParallel().Select(_ => app.Reloader.ReloadAsync()).ToArray();
        open.SetResult();
        var answers = await Task.WhenAll(others);

        (await first).Result.ShouldBe(RulesReloadResult.Swapped);
        answers.ShouldAllBe(answer => answer.Result == RulesReloadResult.Unchanged);
        app.Source.Readings.ShouldBe(3, "the first load of the start, the one that ran, and one more for all who came meanwhile");
        app.Source.MostRunning.ShouldBe(1);
    }

    [Test]
    public async Task A_request_that_is_called_off_ends_and_the_load_goes_on_for_the_others()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var open = new TaskCompletionSource();
        app.Source.Reading = async _ =>
        {
            await open.Task;
            return new PackSourceContent([ExamplePack.Of("1.1.0", 60)]);
        };
        using var canceling = new CancellationTokenSource();
        var mine = app.Reloader.ReloadAsync(canceling.Token);
        var other = app.Reloader.ReloadAsync();

        await canceling.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => mine);
        open.SetResult();

        (await other).InForce!.Generation.ShouldBe(2);
    }

    [Test]
    public async Task An_application_stops_while_a_load_hangs()
    {
        var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var began = new TaskCompletionSource();
        app.Source.Reading = _ =>
        {
            began.SetResult();
            return new TaskCompletionSource<PackSourceContent>().Task;
        };
        var hanging = app.Reloader.ReloadAsync();
        var next = app.Reloader.ReloadAsync();
        await began.Task;

        await app.Host.StopAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => hanging);
        await Should.ThrowAsync<OperationCanceledException>(() => next);
        await Should.ThrowAsync<ObjectDisposedException>(() => app.Reloader.ReloadAsync());
        app.Engine.EvaluateOutcome(ExamplePack.Episode).ShouldBe(CoverageOutcome.Covered, "requests that are still running are answered");
        await app.DisposeAsync();
    }

    [Test]
    public async Task A_thousand_swaps_under_load_lose_no_evaluation_and_mix_no_versions()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        using var stopping = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Judge(app.Engine, stopping.Token))).ToArray();
        var swaps = 0;
        for (var round = 0; swaps < 1_000; round++)
        {
            var (version, improvement) = round % 2 == 0 ? ("1.1.0", 60) : ("1.0.0", 50);
            app.Source.Give(round % 3 == 2 ? ExamplePack.Broken(version) : ExamplePack.Of(version, improvement));

            var reload = await app.Reloader.ReloadAsync();

            (reload.Result == RulesReloadResult.Failed).ShouldBe(round % 3 == 2);
            swaps += reload.Swapped ? 1 : 0;
        }

        await stopping.CancelAsync();
        var judged = await Task.WhenAll(readers);

        app.Engine.Current.Generation.ShouldBe(1_001);
        judged.ShouldAllBe(versions => versions.Count == 2, "every reader has seen both versions");
        await TestContext.Out.WriteLineAsync($"{judged.Sum(versions => versions.Values.Sum())} evaluations during 1,000 swaps");
    }

    /// <summary>Judges until it is stopped; how often by which version. Everything about an answer must belong to one version.</summary>
    private static Dictionary<string, int> Judge(ICoverageEngine engine, CancellationToken stopping)
    {
        var judged = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!stopping.IsCancellationRequested)
        {
            var determination = engine.Evaluate(ExamplePack.Episode);
            var version = determination.Packs.ShouldHaveSingleItem().Version;
            var (outcome, threshold) = version == "1.0.0" ? (CoverageOutcome.Covered, 50) : (CoverageOutcome.NotCovered, 60);
            determination.Outcome.ShouldBe(outcome);
            determination.Lines.Length.ShouldBe(2);
            foreach (var line in determination.Lines)
            {
                line.Pack!.Version.ShouldBe(version);
                line.Outcome.ShouldBe(outcome);
                line.Criteria.Single(criterion => criterion.Id == "esi.repeat").Parameters.Single().Value.ShouldBe(threshold);
            }

            var rules = engine.Current;
            rules.EvaluateOutcome(ExamplePack.Episode).ShouldBe(rules.Library.Packs[0].Pack.Manifest.Version == "1.0.0" ? CoverageOutcome.Covered : CoverageOutcome.NotCovered);
            judged[version] = judged.GetValueOrDefault(version) + 1;
        }

        return judged;
    }
}
