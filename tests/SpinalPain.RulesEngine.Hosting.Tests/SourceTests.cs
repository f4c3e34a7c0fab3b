using Microsoft.Extensions.Time.Testing;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Whatever a source does, it fails a load at most, and what is in force stays.</summary>
public sealed class SourceTests
{
    [Test]
    public async Task A_source_that_throws_fails_the_load_and_its_words_go_to_the_log_alone()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Reading = _ => throw new InvalidOperationException("Password=secret");

        var diagnostic = (await app.Reloader.ReloadAsync()).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(DiagnosticCodes.SourceFailed);
        diagnostic.Message.ShouldBe("The source \"memory\" threw InvalidOperationException.");
        var entry = app.Log.Entries.Single(entry => entry.Id.Id == 1007);
        entry.Text.ShouldBe("The source \"memory\" threw an exception while it was read.");
        entry.Exception!.Message.ShouldBe("Password=secret");
        app.Engine.Current.Generation.ShouldBe(1);
    }

    [Test]
    public async Task A_source_that_cancels_itself_has_failed()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Reading = _ => Task.FromCanceled<PackSourceContent>(new CancellationToken(canceled: true));

        (await app.Reloader.ReloadAsync()).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The source \"memory\" threw TaskCanceledException.");
    }

    [Test]
    public async Task A_source_that_hangs_is_given_up_and_not_asked_again_before_it_ends()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        var began = new TaskCompletionSource();
        var answer = new TaskCompletionSource<PackSourceContent>();
        var canceled = new TaskCompletionSource();
        app.Source.Reading = cancellation =>
        {
            cancellation.Register(canceled.SetResult);
            began.SetResult();
            return answer.Task;
        };
        var hanging = app.Reloader.ReloadAsync();
        await began.Task;

        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(30), hanging);
        var again = await app.Reloader.ReloadAsync();

        (await hanging).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The source \"memory\" did not answer within 00:00:30.");
        await canceled.Task;
        again.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The source \"memory\" still has not ended a reading that it was given up for.");
        again.Diagnostics[0].Code.ShouldBe(DiagnosticCodes.SourceTimedOut);
        app.Source.Readings.ShouldBe(2, "that of the start, and the one that hangs");

        answer.SetResult(new PackSourceContent([]));
        app.Source.Give(ExamplePack.Of("1.1.0", 60));
        (await ReloadUntilAnswered(app)).Swapped.ShouldBeTrue();
    }

    [Test]
    public async Task A_source_that_blocks_its_thread_is_given_up_too()
    {
        var time = new FakeTimeProvider();
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        using var open = new ManualResetEventSlim();
        var began = new TaskCompletionSource();
        app.Source.Reading = _ =>
        {
            began.SetResult();
            open.Wait(CancellationToken.None);
            return Task.FromResult(new PackSourceContent([]));
        };
        var hanging = app.Reloader.ReloadAsync();
        await began.Task;

        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(30), hanging);

        (await hanging).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.SourceTimedOut);
        open.Set();
    }

    [Test]
    public async Task A_source_that_gives_nothing_fails_the_load()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Give();
        var empty = await app.Reloader.ReloadAsync();
        app.Source.Reading = _ => Task.FromResult<PackSourceContent>(null!);

        var none = await app.Reloader.ReloadAsync();

        empty.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The source \"memory\" gave no pack.");
        none.Diagnostics.ShouldBe(empty.Diagnostics);
        empty.Diagnostics[0].Code.ShouldBe(DiagnosticCodes.SourceEmpty);
        app.Engine.Current.Generation.ShouldBe(1);
    }

    [Test]
    public async Task A_pack_that_is_null_fails_the_load()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Source.Reading = _ => Task.FromResult(new PackSourceContent([null!]));

        (await app.Reloader.ReloadAsync()).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The source \"memory\" threw ArgumentException.");
    }

    [Test]
    public async Task What_the_source_itself_finds_wrong_fails_the_load()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var diagnostic = new Diagnostic(DiagnosticCodes.SourceFailed, SourceLocation.OfFile("rules database"), "The table \"packs\" is locked.");
        app.Source.Reading = _ => Task.FromResult(new PackSourceContent([ExamplePack.Of("1.1.0", 60)], [diagnostic]));

        (await app.Reloader.ReloadAsync()).Diagnostics.ShouldBe([diagnostic]);
    }

    [Test]
    public async Task Ten_megabytes_are_refused_by_the_limits_of_the_format()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var huge = new byte[10 * 1024 * 1024];
        huge.AsSpan().Fill((byte)' ');
        app.Source.Give(SourcePack.OfFiles("memory/huge", [.. ExamplePack.Files("1.1.0", 60), new("policies/huge.json", huge)]));

        var diagnostic = (await app.Reloader.ReloadAsync()).Diagnostics.ShouldHaveSingleItem();

        diagnostic.ToString().ShouldBe("memory/huge/policies/huge.json: error SP1004: The file is larger than 4 MiB.");
    }

    [Test]
    public async Task One_source_that_fails_keeps_the_packs_of_the_others_out_too()
    {
        using var other = new FakeSource(SourcePack.OfFiles("memory/other", OtherPack.Files())) { Name = "second" };
        using var source = new FakeSource(ExamplePack.Of("1.0.0", 50));
        using var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.AddSource(source).AddSource(other));
        await host.StartAsync();
        source.Give(ExamplePack.Of("1.1.0", 60));
        other.Give();

        var reload = await ((IRulesReloader)host.Services.GetService(typeof(IRulesReloader))!).ReloadAsync();

        reload.Result.ShouldBe(RulesReloadResult.Failed);
        ExamplePack.Versions(reload.InForce!.Library).ShouldBe("1.0.0 1.0.0");
        await host.StopAsync();
    }

    private static async Task<RulesReload> ReloadUntilAnswered(RunningApp app)
    {
        while (true)
        {
            var reload = await app.Reloader.ReloadAsync();
            if (reload.Result != RulesReloadResult.Failed)
            {
                return reload;
            }
        }
    }
}
