using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>POST /determinations with a stream of episodes.</summary>
public sealed class StreamTests
{
    private const string NdJson = "application/x-ndjson";

    [Test]
    public async Task Each_line_gets_its_answer_in_order_and_a_bad_line_a_problem_while_the_rest_goes_on()
    {
        await using var service = await RunningService.StartAsync();
        var body = new StringBuilder("\uFEFF");
        var expected = new List<string>();
        foreach (var (place, name) in SampleEpisodes.Names.Index())
        {
            body.Append(SampleEpisodes.Line(name)).Append(place % 2 == 0 ? "\n" : "\r\n").Append("not JSON\n \t\r\n\n");
            expected.Add(Encoding.UTF8.GetString(SampleEpisodes.Determination(name, indented: false)));
            expected.Add($"problem of line {(place * 4) + 2}");
        }

        body.Append(SampleEpisodes.Line(SampleEpisodes.Names[0]));
        expected.Add(expected[0]);

        using var response = await service.PostAsync(body.ToString(), NdJson);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(NdJson);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldEndWith("}\n");
        text.TrimEnd('\n').Split('\n').Select(Told).ShouldBe(expected);
    }

    [Test]
    public async Task A_problem_line_tells_its_number_and_all_that_is_wrong()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync("\n{ \"id\": \"e\", \"stage\": \"claimReveiw\", \"lines\": [], \"patiant\": {} }\n", NdJson);

        var problem = ProblemAnswer.Check(JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), 400);
        ((int)problem["line"]!).ShouldBe(2);
        problem.Diagnostics().Select(each => (string?)each["code"]).ShouldBe(["SP2001", "SP2011", "SP1012"]);
        problem.Diagnostics().ShouldAllBe(each => (int)each["line"]! == 2 && (int)each["column"]! > 1);
    }

    [TestCase("")]
    [TestCase("\n\n")]
    public async Task A_stream_without_episodes_is_answered_by_none(string body)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(body, NdJson);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task A_line_is_answered_before_the_next_one_is_sent()
    {
        await using var service = await RunningService.StartAsync();
        await using var stream = await DuplexStream.OpenAsync(service);
        foreach (var name in SampleEpisodes.Names)
        {
            // In two pieces, as networks cut where they like.
            var line = SampleEpisodes.Line(name);
            await stream.SendPartAsync(line[..(line.Length / 2)]);
            await stream.SendAsync(line[(line.Length / 2)..]);
            (await stream.ReadLineAsync()).ShouldBe(Encoding.UTF8.GetString(SampleEpisodes.Determination(name, indented: false)));
        }

        await stream.EndAsync();
        (await stream.ReadLineAsync()).ShouldBeNull();
    }

    [Test]
    public async Task Ten_thousand_lines_are_answered_while_they_are_sent()
    {
        const int Lines = 10_000;
        await using var service = await RunningService.StartAsync("--Kestrel:EndpointDefaults:Protocols=Http2");
        using var client = new HttpClient { BaseAddress = service.Address, DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/determinations") { Content = new ManyLines(Lines), Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.Add("X-API-Key", RunningService.Key);
        var expected = SampleEpisodes.Names.Select(name => Encoding.UTF8.GetString(SampleEpisodes.Determination(name, indented: false))).ToList();

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answers = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (var line = 1; line <= Lines; line++)
        {
            var answer = await answers.ReadLineAsync();
            Told(answer!).ShouldBe(ManyLines.IsBad(line) ? $"problem of line {line}" : expected[line % expected.Count]);
        }

        (await answers.ReadLineAsync()).ShouldBeNull();
    }

    [TestCase("1.1", "Http1")]
    [TestCase("2.0", "Http2")]
    public async Task A_line_may_be_longer_than_the_buffers_of_the_server(string version, string protocols)
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("MaxEpisodeBytes", 16 * 1024 * 1024), $"--Kestrel:EndpointDefaults:Protocols={protocols}");
        var line = SampleEpisodes.Line(SampleEpisodes.Names[0]);
        var longLine = line[..^1] + new string(' ', 8 * 1024 * 1024) + "}";
        using var client = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/determinations")
        {
            Content = new StringContent($"{longLine}\n{line}\n", Encoding.UTF8, NdJson),
            Version = Version.Parse(version),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Add("X-API-Key", RunningService.Key);

        using var response = await client.SendAsync(request);

        var expected = Encoding.UTF8.GetString(SampleEpisodes.Determination(SampleEpisodes.Names[0], indented: false));
        (await response.Content.ReadAsStringAsync()).ShouldBe($"{expected}\n{expected}\n");
    }

    [Test]
    public async Task A_line_that_is_too_long_is_a_problem_of_its_own()
    {
        var name = SampleEpisodes.Names[0];
        var line = SampleEpisodes.Line(name);
        await using var service = await RunningService.StartAsync(RunningService.Setting("MaxEpisodeBytes", Encoding.UTF8.GetByteCount(line)));

        using var response = await service.PostAsync($"{line}\r\n{line} \n{new string('x', 200_000)}\n{line}\n{new string('x', 200_000)}", NdJson);

        var answers = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        answers.Length.ShouldBe(5);
        answers[0].ShouldBe(Encoding.UTF8.GetString(SampleEpisodes.Determination(name, indented: false)));
        answers[3].ShouldBe(answers[0]);
        foreach (var place in new[] { 1, 2, 4 })
        {
            ((int)ProblemAnswer.Check(JsonNode.Parse(answers[place])!.AsObject(), 413)["line"]!).ShouldBe(place + 1);
        }
    }

    [Test]
    public async Task A_stream_over_the_limit_is_refused_at_once_where_its_length_is_known()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("MaxStreamBytes", 1000));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/determinations") { Content = new StringContent(new string('\n', 1001), Encoding.UTF8, NdJson) };
        request.Headers.ExpectContinue = true;

        using var response = await service.Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task A_stream_that_passes_the_limit_ends_with_the_line_that_was_not_judged()
    {
        var line = SampleEpisodes.Line(SampleEpisodes.Names[0]);
        await using var service = await RunningService.StartAsync(RunningService.Setting("MaxStreamBytes", Encoding.UTF8.GetByteCount(line) + 100));
        await using var stream = await DuplexStream.OpenAsync(service);

        await stream.SendAsync(line);
        var first = await stream.ReadLineAsync();
        await stream.SendAsync(line);
        var last = JsonNode.Parse((await stream.ReadLineAsync())!)!.AsObject();

        Told(first!).ShouldStartWith("{\"");
        ((int)ProblemAnswer.Check(last, 413)["line"]!).ShouldBe(2);
        (await stream.ReadLineAsync()).ShouldBeNull();
    }

    [Test]
    public async Task A_stream_that_takes_too_long_ends_with_the_line_that_was_not_judged()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("StreamTime", "00:00:02"));
        await using var answered = await DuplexStream.OpenAsync(service);
        await using var silent = await DuplexStream.OpenAsync(service);

        await answered.SendAsync(SampleEpisodes.Line(SampleEpisodes.Names[0]));
        await answered.ReadLineAsync();

        ((int)ProblemAnswer.Check(JsonNode.Parse((await answered.ReadLineAsync())!)!.AsObject(), 408)["line"]!).ShouldBe(2);
        var whole = await RawRequest.SendAsync(service, "POST /determinations HTTP/1.1\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100\r\n", "{ \"id\":");
        whole.ShouldStartWith("HTTP/1.1 408 ");
        whole.ShouldContain("\"line\":1");
    }

    [Test]
    public async Task A_client_that_sends_and_never_reads_is_let_go()
    {
        await using var service = await RunningService.StartAsync(RunningService.Setting("StreamTime", "00:00:01"));
        await using var stream = await DuplexStream.OpenAsync(service);
        var line = SampleEpisodes.Line(SampleEpisodes.Names[0]);

        await Should.ThrowAsync<IOException>(async () =>
        {
            while (true)
            {
                await stream.SendAsync(line);
            }
        });
    }

    [Test]
    public async Task A_service_that_is_stopped_tells_where_it_ended()
    {
        await using var service = await RunningService.StartAsync();
        await using var stream = await DuplexStream.OpenAsync(service);
        await stream.SendAsync(SampleEpisodes.Line(SampleEpisodes.Names[0]));
        await stream.ReadLineAsync();

        var stopping = service.StopAsync();

        ((int)ProblemAnswer.Check(JsonNode.Parse((await stream.ReadLineAsync())!)!.AsObject(), 503)["line"]!).ShouldBe(2);
        (await stream.ReadLineAsync()).ShouldBeNull();
        await stopping;
    }

    [Test]
    public async Task A_client_that_goes_away_ends_the_work()
    {
        var watch = new RequestWatch();
        await using var service = await RunningService.StartAsync(builder => builder.Services.AddSingleton<IStartupFilter>(watch));
        var stream = await DuplexStream.OpenAsync(service);
        await stream.SendAsync(SampleEpisodes.Line(SampleEpisodes.Names[0]));
        await stream.ReadLineAsync();

        await stream.DisposeAsync();

        await watch.Ended;
        service.Log.Entries.Where(entry => entry.Level >= LogLevel.Warning).ShouldBeEmpty();
    }

    private static string Told(string answer) => JsonNode.Parse(answer)!.AsObject() is { } parsed && parsed.ContainsKey("status")
        ? $"problem of line {ProblemAnswer.Check(parsed, 400)["line"]}"
        : answer;

    /// <summary>Many lines, of which each hundredth is no episode. They are made as they are sent.</summary>
    private sealed class ManyLines : HttpContent
    {
        private readonly int lines;

        public ManyLines(int lines)
        {
            this.lines = lines;
            this.Headers.ContentType = new MediaTypeHeaderValue(NdJson);
        }

        public static bool IsBad(int line) => line % 100 == 0;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var samples = SampleEpisodes.Names.Select(name => Encoding.UTF8.GetBytes(SampleEpisodes.Line(name) + "\n")).ToList();
            await stream.FlushAsync();
            for (var line = 1; line <= this.lines; line++)
            {
                await stream.WriteAsync(IsBad(line) ? "{ \"id\": 7 }\n"u8.ToArray() : samples[line % samples.Count]);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
