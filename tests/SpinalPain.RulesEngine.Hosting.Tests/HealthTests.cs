using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>What the health check says of the last load.</summary>
public sealed class HealthTests
{
    [Test]
    public async Task A_failed_reload_degrades_the_application_until_one_succeeds()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var app = await RunningApp.StartAsync(time, ExamplePack.Of("1.0.0", 50));
        var before = await Check(app.Host.Services);
        time.Advance(TimeSpan.FromMinutes(1));
        app.Source.Give(ExamplePack.Broken("1.1.0"));
        await app.Reloader.ReloadAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        await app.Reloader.ReloadAsync();

        var during = await Check(app.Host.Services);

        before.Status.ShouldBe(HealthStatus.Healthy);
        before.Description.ShouldBe("Rules of generation 1 are in force.");
        before.Data["packs"].ShouldBe(new[] { "example-esi@1.0.0" });
        before.Data["loadedAt"].ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        during.Status.ShouldBe(HealthStatus.Degraded);
        during.Description.ShouldBe("Rules of generation 1 stay in force: since 2026-01-02 03:05:05Z the packs cannot be reloaded. The first problem is "
            + "memory/example-esi@1.1.0/parameters.json:19:42: error SP4032: 150 lies outside the range of \"esi.improvement\", which is 0 to 100.");
        during.Data["failingSince"].ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 5, 5, TimeSpan.Zero));
        during.Data["failedLoads"].ShouldBe(2);
        ((string[])during.Data["diagnostics"]).ShouldHaveSingleItem().ShouldContain("SP4032");

        app.Source.Give(ExamplePack.Of("1.0.0", 50));
        (await app.Reloader.ReloadAsync()).Result.ShouldBe(RulesReloadResult.Unchanged);
        var after = await Check(app.Host.Services);
        after.Status.ShouldBe(HealthStatus.Healthy);
        after.Data.ShouldNotContainKey("failingSince");
    }

    [Test]
    public async Task Without_rules_the_application_is_unhealthy()
    {
        using var source = new FakeSource(ExamplePack.Broken("1.0.0"));
        await using var services = new ServiceCollection().Also(services =>
        {
            services.AddSpinalPainRules().AddSource(source);
            services.AddHealthChecks().AddSpinalPainRules();
        }).BuildServiceProvider();

        var before = await Check(services);
        await services.GetRequiredService<IRulesReloader>().ReloadAsync();
        var after = await Check(services);

        (before.Status, before.Description).ShouldBe((HealthStatus.Unhealthy, "No rules are in force: they were not loaded yet."));
        (after.Status, after.Description![..68]).ShouldBe((HealthStatus.Unhealthy, "No rules are in force. The first problem is memory/example-esi@1.0.0"));
    }

    private static async Task<HealthReportEntry> Check(IServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.ShouldHaveSingleItem().Value;
}
