using Microsoft.Extensions.DependencyInjection;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>How an application starts with its rules, or does not.</summary>
public sealed class StartTests
{
    [Test]
    public async Task With_nothing_said_the_built_in_packs_are_in_force()
    {
        using var host = TestHost.Of(_ => { });

        await host.StartAsync();

        var engine = host.Services.GetRequiredService<ICoverageEngine>();
        engine.Current.Generation.ShouldBe(1);
        engine.Current.Library.Packs.Select(pack => $"{pack.Pack.Manifest.Id} {pack.Pack.Manifest.Version}").ShouldBe(["cgs-spinal-pain 1.0.0"]);
        engine.EvaluateOutcome(Samples.Covered).ShouldBe(CoverageOutcome.Covered);
        engine.Evaluate(Samples.Covered).Outcome.ShouldBe(CoverageOutcome.Covered);
        await host.StopAsync();
    }
}
