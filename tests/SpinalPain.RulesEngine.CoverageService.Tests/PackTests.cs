using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Hosting;
using SpinalPain.RulesEngine.Prose;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>GET /packs, GET /packs/{id}/{version} and GET /health.</summary>
public sealed class PackTests
{
    [Test]
    public async Task The_packs_in_force_are_listed_with_what_a_determination_names_them_by()
    {
        using var library = new ExampleLibrary();
        await using var service = await RunningService.StartAsync(library.Settings);

        var list = JsonNode.Parse(await service.Client.GetStringAsync("/packs"))!;

        ((int)list["generation"]!).ShouldBe(1);
        ((DateTimeOffset)list["loadedAt"]!).Offset.ShouldBe(TimeSpan.Zero);
        list["packs"]!.AsArray().Select(pack => (string?)pack!["version"]).ShouldBe(["1.0.0", "1.1.0"]);
        var first = list["packs"]![0]!;
        ((string?)first["id"]).ShouldBe("example-esi");
        ((string?)first["status"]).ShouldBe("active");
        ((string?)first["effectiveUntil"]).ShouldBe("2025-06-30");
        ((string?)first["page"]).ShouldBe("/packs/example-esi/1.0.0");
        ((string?)first["sha256"]).ShouldBe((string?)JsonNode.Parse(library.Determination(indented: true))!["packs"]![0]!["sha256"]);
    }

    [TestCase(null, "text/html")]
    [TestCase("*/*", "text/html")]
    [TestCase("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [TestCase("text/markdown", "text/markdown")]
    [TestCase("text/*;q=0.5, text/markdown", "text/markdown")]
    [TestCase("text/html;q=0, text/*", "text/markdown")]
    public async Task A_pack_is_shown_in_words_in_the_form_that_the_client_likes_best(string? accept, string mediaType)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/packs/cgs-spinal-pain/1.0.0");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{mediaType}; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe(mediaType == "text/html" ? PackHtml.Write(BuiltInPacks.CgsSpinalPain) : PackMarkdown.Write(BuiltInPacks.CgsSpinalPain));
    }

    [TestCase("/packs/cgs-spinal-pian/1.0.0", "Did you mean \"cgs-spinal-pain\"?")]
    [TestCase("/packs/cgs-spinal-pain/9.9.9", "It has 1.0.0.")]
    [TestCase("/packs/cgs-spinal-pain@1.0.0/1.0.0", "It has 1.0.0.")]
    public async Task A_pack_that_is_not_there_is_told_with_what_was_probably_meant(string path, string help)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.GetAsync(path);

        var found = (await response.ProblemAsync(HttpStatusCode.NotFound)).Diagnostics().Single();
        ((string?)found["code"]).ShouldBe("SP6009");
        ((string?)found["help"]).ShouldBe(help);
    }

    [Test]
    public async Task A_broken_pack_degrades_the_health_until_it_is_mended_and_the_one_before_goes_on_judging()
    {
        using var library = new ExampleLibrary();
        await using var service = await RunningService.StartAsync(library.Settings);
        var reloader = service.Services.GetRequiredService<IRulesReloader>();
        var before = library.Determination(indented: true);
        library.WriteBroken(0);
        await reloader.ReloadAsync();

        using var broken = await service.Client.GetAsync("/health/ready");
        using var judged = await service.PostAsync(ExampleLibrary.Episode);
        library.WriteMilder();
        await reloader.ReloadAsync();
        using var mended = await service.Client.GetAsync("/health/ready");

        (broken.StatusCode, await broken.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));
        (await judged.Content.ReadAsByteArrayAsync()).ShouldBe(before);
        (mended.StatusCode, await mended.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
    }

    [Test]
    public async Task Health_is_told_to_probes_without_a_key()
    {
        await using var service = await RunningService.StartAsync();
        using var probe = service.NewClient();

        (await probe.GetStringAsync("/health/live")).ShouldBe("Healthy");
        (await probe.GetStringAsync("/health/ready")).ShouldBe("Healthy");
    }

    [Test]
    public async Task A_service_that_is_not_well_says_so_to_probes_and_does_not_say_why()
    {
        await using var service = await RunningService.StartAsync(builder => builder.Services.AddHealthChecks().AddCheck("database", () => HealthCheckResult.Unhealthy("the password is wrong")));

        using var ready = await service.Client.GetAsync("/health/ready");
        using var live = await service.Client.GetAsync("/health/live");

        (ready.StatusCode, await ready.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
