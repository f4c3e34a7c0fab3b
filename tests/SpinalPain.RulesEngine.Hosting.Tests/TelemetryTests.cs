using System.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>What is measured, and that it costs nothing where nobody listens.</summary>
[NonParallelizable]
public sealed class TelemetryTests
{
    [Test]
    public async Task Evaluations_are_counted_by_outcome_and_policy_and_their_time_is_taken()
    {
        using var listeners = new Listeners();
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));

        app.Engine.Evaluate(ExamplePack.Episode);
        app.Engine.EvaluateOutcome(ExamplePack.Episode);

        var texts = listeners.Measurements().Select(emitted => emitted.Text).ToList();
        texts.ShouldContain("spinalpain.rules.evaluations 1 spinalpain.outcome=covered spinalpain.reasons=True");
        texts.ShouldContain("spinalpain.rules.evaluations 1 spinalpain.outcome=covered spinalpain.reasons=False");
        texts.Count(text => text == "spinalpain.rules.policy.lines 1 spinalpain.pack.id=example-esi spinalpain.policy.id=epidural-steroid-injection spinalpain.outcome=covered").ShouldBe(2);
        listeners.Measurements().Count(emitted => emitted.Instrument.Name == "spinalpain.rules.evaluation.duration" && emitted.Value is >= 0 and < 60).ShouldBe(2);
        var spans = listeners.Spans.Where(span => span.OperationName == "spinalpain.evaluate").ToList();
        spans.Count.ShouldBe(2);
        spans.ShouldAllBe(span => (string)span.GetTagItem("spinalpain.outcome")! == "covered" && (long)span.GetTagItem("spinalpain.rules.generation")! == 1);
        spans[0].GetTagItem("spinalpain.packs").ShouldBe(new[] { "example-esi@1.0.0" });
    }

    [Test]
    public async Task Loads_and_what_is_in_force_are_measured()
    {
        using var listeners = new Listeners();
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var sha256 = app.Engine.Current.Library.Packs[0].Pack.Sha256;
        listeners.Measurements().Select(emitted => emitted.Text).ShouldContain("spinalpain.rules.reload.failing 0");

        app.Source.Give(ExamplePack.Broken("1.1.0"));
        await app.Reloader.ReloadAsync();

        var texts = listeners.Measurements().Select(emitted => emitted.Text).ToList();
        texts.ShouldContain("spinalpain.rules.reloads 1 spinalpain.reload.result=swapped");
        texts.ShouldContain("spinalpain.rules.reloads 1 spinalpain.reload.result=failed");
        texts.ShouldContain("spinalpain.rules.reload.failures 1 error.type=SP4032");
        texts.ShouldContain("spinalpain.rules.reload.failing 1");
        texts.ShouldContain("spinalpain.rules.generation 1");
        texts.ShouldContain($"spinalpain.rules.pack.info 1 spinalpain.pack.id=example-esi spinalpain.pack.version=1.0.0 spinalpain.pack.sha256={sha256} spinalpain.pack.status=active");
        listeners.Measurements().Count(emitted => emitted.Instrument.Name == "spinalpain.rules.reload.duration").ShouldBe(2);
        var failed = listeners.Spans.Last(span => span.OperationName == "spinalpain.reload");
        (failed.Status, failed.StatusDescription).ShouldBe((ActivityStatusCode.Error, "SP4032"));
    }

    [Test]
    public async Task Where_nobody_listens_an_outcome_allocates_nothing()
    {
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        var engine = app.Engine;
        for (var warm = 0; warm < 1_000; warm++)
        {
            engine.EvaluateOutcome(ExamplePack.Episode);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1_000; run++)
        {
            engine.EvaluateOutcome(ExamplePack.Episode);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
