using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>What is refused before an episode is read: wrong keys, media types, methods, paths; too much, too slow, too often.</summary>
public sealed class RefusalTests
{
    private const string SmallestBody = "{}";

    [TestCase(null)]
    [TestCase("")]
    [TestCase("another key")]
    [TestCase("a key for tests!")]
    public async Task Without_a_key_that_is_known_nothing_is_answered(string? key)
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.NewClient();
        if (key is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);
        }

        foreach (var path in new[] { "/packs", "/packs/cgs-spinal-pain/1.0.0", "/nothing" })
        {
            using var response = await client.GetAsync(path);
            await response.ProblemAsync(HttpStatusCode.Unauthorized);
            response.Headers.WwwAuthenticate.ToString().ShouldBe("ApiKey");
        }

        using var posted = await client.PostAsync("/determinations", new StringContent(SmallestBody, Encoding.UTF8, "application/json"));
        await posted.ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [TestCase(null)]
    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("nonsense")]
    public async Task Another_media_type_is_told_which_ones_are_taken(string? mediaType)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/determinations") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(SmallestBody)) };
        if (mediaType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        using var response = await service.Client.SendAsync(request);

        ((string)(await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType))["detail"]!).ShouldContain("application/x-ndjson");
        response.Headers.GetValues("Accept-Post").Single().ShouldBe("application/json, application/x-ndjson");
    }

    [Test]
    public async Task A_compressed_body_is_not_taken_for_JSON()
    {
        await using var service = await RunningService.StartAsync();
        using var content = new ByteArrayContent([0x1F, 0x8B]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await service.Client.PostAsync("/determinations", content);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [TestCase("POST", "/determinations", "text/html")]
    [TestCase("POST", "/determinations", "application/json;q=0, */*;q=0")]
    [TestCase("GET", "/packs", "text/html")]
    [TestCase("GET", "/packs/cgs-spinal-pain/1.0.0", "application/pdf")]
    public async Task A_client_that_would_take_no_answer_is_told_so(string method, string path, string accept)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Content = method == "POST" ? new StringContent(SmallestBody, Encoding.UTF8, "application/json") : null;

        using var response = await service.Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.NotAcceptable);
    }

    [TestCase("GET", "/determinations", "POST")]
    [TestCase("HEAD", "/determinations", "POST")]
    [TestCase("DELETE", "/packs", "GET")]
    [TestCase("POST", "/health/live", "GET")]
    public async Task Another_method_is_told_which_one_is_taken(string method, string path, string allowed)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe([allowed]);
        if (method != "HEAD")
        {
            await response.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        }
    }

    [TestCase("/")]
    [TestCase("/determination")]
    [TestCase("/packs/cgs-spinal-pain")]
    public async Task A_path_that_is_not_there_is_told_where_to_look(string path)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.GetAsync(path);

        ((string)(await response.ProblemAsync(HttpStatusCode.NotFound))["detail"]!).ShouldContain("/openapi/v1.json");
    }

    [Test]
    public async Task A_body_over_the_limit_is_refused_with_and_without_a_length_that_tells_so()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("MaxEpisodeBytes", 1000));
        var fits = new string(' ', 998) + SmallestBody;

        using var fitting = await service.PostAsync(fits);
        using var withLength = await SendAsync(service, new StringContent(fits + " ", Encoding.UTF8, "application/json"), chunked: false);
        using var withoutLength = await SendAsync(service, new StringContent(fits + " ", Encoding.UTF8, "application/json"), chunked: true);

        await fitting.ProblemAsync(HttpStatusCode.BadRequest);
        await withLength.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await withoutLength.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        service.Log.Entries.Where(entry => entry.Level >= LogLevel.Error).ShouldBeEmpty();
    }

    [Test]
    public async Task A_body_that_does_not_come_is_waited_for_no_longer_than_the_limit()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("EpisodeTime", "00:00:00.2"));

        var answer = await RawRequest.SendAsync(service, "POST /determinations HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n", "{ \"id\":");

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("\r\nConnection: close\r\n");
        answer.ShouldContain("The body was not complete after 0.2 s.");
    }

    [Test]
    public async Task A_body_that_drips_is_refused_by_the_server()
    {
        // The server looks once a second, and asks for a longer grace than that.
        await using var service = await RunningService.StartAsync(builder => builder.Services.Configure<KestrelServerOptions>(kestrel =>
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1_000_000, TimeSpan.FromSeconds(1.1))));

        var answer = await RawRequest.SendAsync(service, "POST /determinations HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n", "{ \"id\":");

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("application/problem+json");
        answer.ShouldContain("The body came too slowly.");
    }

    [Test]
    public async Task A_body_that_is_no_proper_HTTP_is_a_problem_of_the_client()
    {
        await using var service = await RunningService.StartAsync();

        var answer = await RawRequest.SendAsync(service, "POST /determinations HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n", "nonsense\r\n");

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("application/problem+json");
        service.Log.Entries.Where(entry => entry.Level >= LogLevel.Error).ShouldBeEmpty();
    }

    [Test]
    public async Task A_client_that_asks_too_often_is_told_when_to_ask_again_and_others_are_not()
    {
        await using var service = await RunningService.StartAsync(
            RunningService.Setting("RequestsPerWindow", 3),
            RunningService.Setting("Window", "01:00:00"),
            RunningService.Setting("ApiKeys:1:Name", "another"),
            RunningService.Setting("ApiKeys:1:Sha256", RunningService.HashOf("another key")));
        for (var request = 0; request < 3; request++)
        {
            using var answered = await service.Client.GetAsync("/packs");
            answered.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await service.Client.GetAsync("/packs");
        using var other = service.NewClient();
        other.DefaultRequestHeaders.Add("X-API-Key", "another key");
        using var toOther = await other.GetAsync("/packs");
        using var health = await service.Client.GetAsync("/health/ready");

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        toOther.StatusCode.ShouldBe(HttpStatusCode.OK);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_client_that_tries_keys_is_stopped_too()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("RequestsPerWindow", 2), RunningService.Setting("Window", "01:00:00"));
        using var client = new HttpClient { BaseAddress = service.Address };
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 3; guess++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/packs");
            request.Headers.Add("X-API-Key", $"guess {guess}");
            using var response = await client.SendAsync(request);
            statuses.Add(response.StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
    }

    [Test]
    public async Task A_client_has_no_more_than_some_requests_at_once()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("RequestsAtOnce", 1));
        await using var stream = await DuplexStream.OpenAsync(service);
        await stream.SendAsync(SampleEpisodes.Line(SampleEpisodes.Names[0]));
        await stream.ReadLineAsync();

        using var refused = await service.Client.GetAsync("/packs");

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private static Task<HttpResponseMessage> SendAsync(RunningService service, HttpContent content, bool chunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/determinations") { Content = content };

        // The client waits for the answer before it sends, so that the server may close the connection without losing it.
        request.Headers.ExpectContinue = !chunked;
        request.Headers.TransferEncodingChunked = chunked;
        return service.Client.SendAsync(request);
    }
}
