using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Hosting.Sources;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Changes are seen, waited out, and loaded, however the source tells of them.</summary>
public sealed class WatchTests
{
    [Test]
    public async Task A_change_is_loaded_when_the_source_has_been_quiet_for_the_delay()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        app.Source.Give(ExamplePack.Of("1.1.0", 60));
        var swapped = app.Log.Next(1001);

        app.Source.Change();
        app.Source.Readings.ShouldBe(1, "nothing is read before the delay is over");
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromMilliseconds(100), swapped);

        app.Engine.Current.Generation.ShouldBe(2);
    }

    [Test]
    public async Task Many_changes_at_once_make_one_load()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        app.Source.Give(ExamplePack.Of("1.1.0", 60));
        var swapped = app.Log.Next(1001);

        for (var change = 0; change < 1_000; change++)
        {
            app.Source.Change();
        }

        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);

        app.Source.Readings.ShouldBeLessThanOrEqualTo(3, "that of the start, one for the changes, and one more where they came while the delay began");
    }

    [Test]
    public async Task A_source_that_says_for_ever_that_it_has_changed_is_read_at_a_measured_pace()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        app.Source.Watching = () => new CancellationChangeToken(new CancellationToken(canceled: true));
        var loaded = app.Log.Next(1002);
        var begin = time.GetUtcNow();

        app.Source.Change();
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), loaded);

        (time.GetUtcNow() - begin).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10), "it was waited for, ten delays and no more");
        app.Source.Readings.ShouldBe(2);
    }

    [Test]
    public async Task A_token_that_has_to_be_asked_is_asked()
    {
        var time = new FakeTimeProvider();
        var token = new AskedToken();
        using var source = new FakeSource(ExamplePack.Of("1.0.0", 50)) { Watching = () => token };
        using var log = new TestLog();
        using var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.AddSource(source), time, log);
        await host.StartAsync();
        source.Give(ExamplePack.Of("1.1.0", 60));
        var swapped = log.Next(1001);

        token.HasChanged = true;
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);

        host.Services.GetRequiredService<ICoverageEngine>().Current.Generation.ShouldBe(2);
        await host.StopAsync();
    }

    [Test]
    public async Task A_source_that_cannot_tell_of_changes_is_read_every_five_minutes()
    {
        var time = new FakeTimeProvider();
        using var source = new FakeSource(ExamplePack.Of("1.0.0", 50)) { Watching = () => throw new InvalidOperationException("No notices.") };
        using var log = new TestLog();
        using var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.AddSource(source), time, log);
        await host.StartAsync();
        source.Give(ExamplePack.Of("1.1.0", 60));

        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(10), log.Next(1001));

        log.Of(1008).First().ShouldBe("The source \"memory\" threw an exception while it was asked for its changes; it is asked again in 00:05:00.");
        await host.StopAsync();
    }

    [Test]
    public async Task A_source_that_failed_is_read_again_without_a_change()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        var failures = 0;
        app.Source.Reading = _ => ++failures <= 3
            ? throw new TimeoutException()
            : Task.FromResult(new PackSourceContent([ExamplePack.Of("1.1.0", 60)]));
        var swapped = app.Log.Next(1001);

        app.Source.Change();
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);

        app.Log.Of(1003).Count().ShouldBe(3);
        app.Engine.Current.Generation.ShouldBe(2);
    }

    [Test]
    public async Task A_folder_and_a_bundle_are_looked_at_and_seen_to_change()
    {
        var time = new FakeTimeProvider();
        using var folder = new TemporaryFolder();
        ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.0.0", 50));
        using var log = new TestLog();
        using var host = TestHost.Of(options => { options.BuiltInPacks = false; options.Folders.Add(folder.Path); }, time: time, log: log);
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<ICoverageEngine>();
        var parameters = Path.Combine(folder.Path, "example/parameters.json");
        var (written, length) = (File.GetLastWriteTimeUtc(parameters), new FileInfo(parameters).Length);

        // The same length and time: only the content tells.
        var swapped = log.Next(1001);
        ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.0.0", 60));
        File.SetLastWriteTimeUtc(parameters, written);
        new FileInfo(parameters).Length.ShouldBe(length);
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);
        engine.EvaluateOutcome(ExamplePack.Episode).ShouldBe(CoverageOutcome.NotCovered);

        // Another folder in its place.
        swapped = log.Next(1001);
        Directory.Move(Path.Combine(folder.Path, "example"), Path.Combine(folder.Path, ".old"));
        ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.2.0", 50));
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);
        ExamplePack.Versions(engine.Current.Library).ShouldBe("1.2.0");

        // Nothing in its place.
        var failed = log.Next(1003);
        Directory.Delete(Path.Combine(folder.Path, "example"), recursive: true);
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), failed);
        ExamplePack.Versions(engine.Current.Library).ShouldBe("1.2.0");
        await host.StopAsync();
    }

    [Test]
    public async Task A_folder_is_read_again_until_two_readings_are_equal()
    {
        using var folder = new TemporaryFolder();
        var readings = 0;
        using var source = new FolderSource(folder.Path, Read, TimeSpan.FromMilliseconds(10), new InstantTimeProvider());

        var content = await source.ReadAsync(CancellationToken.None);

        content.Diagnostics.ShouldBeEmpty();
        content.Packs.ShouldHaveSingleItem().Name.ShouldBe($"{folder.Path}/example");
        readings.ShouldBe(5, "each of the first four finds something else, and the fifth what the fourth found");

        LibraryFileSet Read()
        {
            ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.0.0", Math.Min(++readings, 4)));
            return LibraryFileSet.ReadFolder(folder.Path);
        }
    }

    [Test]
    public async Task A_folder_that_never_holds_still_is_given_up()
    {
        using var folder = new TemporaryFolder();
        var readings = 0;
        using var source = new FolderSource(folder.Path, Read, TimeSpan.FromMilliseconds(10), new InstantTimeProvider());

        var content = await source.ReadAsync(CancellationToken.None);

        content.Packs.ShouldBeEmpty();
        content.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.SourceKeepsChanging);
        content.Diagnostics[0].Message.ShouldBe("The folder was read 11 times, and something in it had changed each time.");

        LibraryFileSet Read()
        {
            ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.0.0", ++readings));
            return LibraryFileSet.ReadFolder(folder.Path);
        }
    }

    [Test]
    public async Task While_a_folder_is_rewritten_file_by_file_only_whole_packs_come_into_force()
    {
        using var folder = new TemporaryFolder();
        var pack = Path.Combine(folder.Path, "example");

        // Two files agree on the name of a threshold, so that a mixture of the two packs is none.
        ExamplePack.Write(pack, ExamplePack.Files("1.0.0", 50, "esi.first"));
        using var host = TestHost.Of(options =>
        {
            options.BuiltInPacks = false;
            options.Folders.Add(folder.Path);
            options.ReloadDelay = TimeSpan.FromMilliseconds(10);
        });
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<ICoverageEngine>();
        using var stopping = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Judge(engine, stopping.Token))).ToArray();
        for (var round = 1; round <= 60 || engine.Current.Generation < 3; round++)
        {
            var isFirst = round % 2 == 0;
            foreach (var file in ExamplePack.Files("1.0.0", isFirst ? 50 : 60, isFirst ? "esi.first" : "esi.second"))
            {
                ExamplePack.Write(pack, [file]);
                await Task.Yield();
            }

            await host.Services.GetRequiredService<IRulesReloader>().ReloadAsync();
        }

        await stopping.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(judged => judged > 0);
        await host.StopAsync();
    }

    private static int Judge(ICoverageEngine engine, CancellationToken stopping)
    {
        var judged = 0;
        while (!stopping.IsCancellationRequested)
        {
            var determination = engine.Evaluate(ExamplePack.Episode);
            var parameter = determination.Lines[0].Criteria.Single(criterion => criterion.Id == "esi.repeat").Parameters.Single();
            (parameter.Id, parameter.Value, determination.Outcome).ShouldBeOneOf(("esi.first", 50m, CoverageOutcome.Covered), ("esi.second", 60m, CoverageOutcome.NotCovered));
            judged++;
        }

        return judged;
    }

    private sealed class AskedToken : IChangeToken
    {
        public bool HasChanged { get; set; }

        public bool ActiveChangeCallbacks => false;

        public IDisposable RegisterChangeCallback(Action<object?> callback, object? state) => throw new NotSupportedException();
    }

    /// <summary>A clock whose delays are over at once.</summary>
    private sealed class InstantTimeProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
