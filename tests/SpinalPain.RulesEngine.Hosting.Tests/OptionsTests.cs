using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Options are validated before anything is loaded, all at once, and each message names the option and what to do.</summary>
public sealed class OptionsTests
{
    private static readonly string[] Everything = ["ReloadDelay", "SourceTimeout", "Folders[0]", "Bundles", "TrustedKeys"];

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("no source", options => options.BuiltInPacks = false, "SpinalPainRulesOptions has no source of packs: set BuiltInPacks, name a folder in Folders or a file in Bundles, or add a source with AddSource.");
        yield return Case("empty folder", options => options.Folders.Add(" "), "SpinalPainRulesOptions.Folders[0] is empty: name a path, or leave it out.");
        yield return Case("empty bundle", options => options.Bundles.Add(string.Empty), "SpinalPainRulesOptions.Bundles[0] is empty: name a path, or leave it out.");
        yield return Case("folder twice", options => { options.Folders.Add("rules"); options.Folders.Add("rules"); }, "SpinalPainRulesOptions.Folders names \"rules\" twice: leave one of them out.");
        yield return Case("short delay", options => options.ReloadDelay = TimeSpan.Zero, "SpinalPainRulesOptions.ReloadDelay is 00:00:00: give it a time from 10 milliseconds (00:00:00.010) to 1 hour (01:00:00).");
        yield return Case("long timeout", options => options.SourceTimeout = TimeSpan.FromDays(1), "SpinalPainRulesOptions.SourceTimeout is 1.00:00:00: give it a time from 10 milliseconds (00:00:00.010) to 1 hour (01:00:00).");
        yield return Case("no keys", options => options.RequireSignature = true, "SpinalPainRulesOptions.RequireSignature is set and TrustedKeys is empty, so that no bundle could ever be accepted: name the PEM file of a public key in TrustedKeys.");
        yield return Case(
            "signed folder",
            options => { options.RequireSignature = true; options.TrustedKeys.Add("key.pem"); options.Folders.Add("rules"); },
            "SpinalPainRulesOptions.RequireSignature is set and Folders names \"rules\": a folder has no signature, so bundle its packs and name the files in Bundles.");
        yield return Case("keys for nothing", options => options.TrustedKeys.Add("key.pem"), "SpinalPainRulesOptions.TrustedKeys names keys and RequireSignature is not set, so that no signature would be asked for: set RequireSignature, or name no key.");

        static TestCaseData Case(string name, Action<SpinalPainRulesOptions> configure, string message) => new TestCaseData(configure, message).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task A_wrong_option_keeps_the_host_from_starting(Action<SpinalPainRulesOptions> configure, string message)
    {
        using var host = TestHost.Of(configure);

        var failure = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        failure.Failures.ShouldBe([message]);
    }

    [Test]
    public async Task All_wrong_options_are_told_at_once()
    {
        using var host = TestHost.Of(options =>
        {
            options.ReloadDelay = TimeSpan.FromHours(-1);
            options.SourceTimeout = TimeSpan.Zero;
            options.Folders.Add(string.Empty);
            options.Bundles.Add("a.bundle");
            options.Bundles.Add("a.bundle");
            options.TrustedKeys.Add("key.pem");
        });

        var failure = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        failure.Failures.Count().ShouldBe(Everything.Length);
        Everything.ShouldAllBe(option => failure.Message.Contains($"SpinalPainRulesOptions.{option} ", StringComparison.Ordinal));
    }

    [Test]
    public void A_source_of_the_application_is_source_enough()
    {
        using var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.AddSource(new FakeSource()));

        host.Services.GetRequiredService<IOptions<SpinalPainRulesOptions>>().Value.BuiltInPacks.ShouldBeFalse();
    }

    [Test]
    public void Options_come_from_the_configuration()
    {
        var options = Bound(new()
        {
            ["Rules:BuiltInPacks"] = "false",
            ["Rules:Folders:0"] = "rules",
            ["Rules:Folders:1"] = "more",
            ["Rules:Bundles:0"] = "a.bundle",
            ["Rules:AllowOlderVersions"] = "true",
            ["Rules:ReloadOnChange"] = "false",
            ["Rules:ReloadDelay"] = "00:00:05",
            ["Rules:SourceTimeout"] = "00:01:00",
        });

        options.BuiltInPacks.ShouldBeFalse();
        options.Folders.ShouldBe(["rules", "more"]);
        options.Bundles.ShouldBe(["a.bundle"]);
        options.AllowOlderVersions.ShouldBeTrue();
        options.ReloadOnChange.ShouldBeFalse();
        options.ReloadDelay.ShouldBe(TimeSpan.FromSeconds(5));
        options.SourceTimeout.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Test]
    public void Signatures_can_be_required_by_the_configuration()
    {
        var options = Bound(new() { ["Rules:RequireSignature"] = "true", ["Rules:TrustedKeys:0"] = "key.pem" });

        options.RequireSignature.ShouldBeTrue();
        options.TrustedKeys.ShouldBe(["key.pem"]);
    }

    [Test]
    public void A_misspelt_option_of_the_configuration_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => Bound(new() { ["Rules:RequireSignatures"] = "true" })).Message.ShouldContain("RequireSignatures");

    [Test]
    public void What_no_one_sets_has_its_documented_value()
    {
        var options = new SpinalPainRulesOptions();

        options.BuiltInPacks.ShouldBeTrue();
        options.ReloadOnChange.ShouldBeTrue();
        options.RequireSignature.ShouldBeFalse();
        options.AllowOlderVersions.ShouldBeFalse();
        options.ReloadDelay.ShouldBe(TimeSpan.FromSeconds(1));
        options.SourceTimeout.ShouldBe(TimeSpan.FromSeconds(30));
    }

    private static SpinalPainRulesOptions Bound(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().Also(services => services.AddSpinalPainRules(configuration.GetSection("Rules"))).BuildServiceProvider();
        return services.GetRequiredService<IOptions<SpinalPainRulesOptions>>().Value;
    }
}
