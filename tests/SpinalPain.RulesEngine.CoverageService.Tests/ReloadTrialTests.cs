using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SpinalPain.RulesEngine.Hosting;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>Clients ask without pause while packs are reloaded many times, a third of them broken.</summary>
public sealed class ReloadTrialTests
{
    private const int Reloads = 1_000;
    private const int Clients = 3;
    private const int LinesOfStream = 10;
    private const string Stricter = "1.1.0";
    private const string Milder = "1.2.0";

    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> expectedStream = new(StringComparer.Ordinal);
    private int requests;

    [Test]
    public async Task No_evaluation_fails_no_answer_mixes_versions_and_the_last_good_version_stays_in_force()
    {
        using var library = new ExampleLibrary();
        this.Expect(Milder, library, library.WriteMilder);
        this.Expect(Stricter, library, library.WriteStricter);
        this.expected[Stricter].ShouldNotBe(this.expected[Milder]);
        await using var service = await RunningService.StartAsync([.. library.Settings, RunningService.Setting("RequestsPerWindow", int.MaxValue)]);
        using var end = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();

        var asking = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => this.AskAsync(service, end.Token))).Append(Task.Run(() => this.AskByStreamAsync(service, end.Token))).ToList();
        var (swapped, refused, inForce) = await ReloadAsync(service, library, asking);
        await end.CancelAsync();
        await Task.WhenAll(asking);

        swapped.ShouldBe(Reloads - (Reloads / 3));
        refused.ShouldBe(Reloads / 3);
        this.answers.Keys.Order(StringComparer.Ordinal).ShouldBe([Stricter, Milder]);
        (await VersionInForceAsync(service)).ShouldBe((inForce, swapped + 1));
        await TestContext.Out.WriteLineAsync(
            $"{this.requests} requests with {this.answers.Values.Sum()} answers in {clock.Elapsed.TotalSeconds:0.0} s by {Clients} clients and a stream: "
            + $"{string.Join(", ", this.answers.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} by version {each.Key}"))}. "
            + $"{Reloads} reloads: {swapped} swapped, {refused} refused; version {inForce} in force at the end, generation {swapped + 1}.");
    }

    private static async Task<(int Swapped, int Refused, string InForce)> ReloadAsync(RunningService service, ExampleLibrary library, List<Task> asking)
    {
        var reloader = service.Services.GetRequiredService<IRulesReloader>();
        var (swapped, refused, inForce) = (0, 0, Stricter);
        for (var reload = 1; reload <= Reloads; reload++)
        {
            if (reload % 3 == 0)
            {
                library.WriteBroken(reload);
                var refusal = await reloader.ReloadAsync();
                refusal.Result.ShouldBe(RulesReloadResult.Failed);
                refusal.Diagnostics.ShouldNotBeEmpty();
                refused++;
            }
            else
            {
                (inForce, Action write) = inForce == Stricter ? (Milder, (Action)library.WriteMilder) : (Stricter, library.WriteStricter);
                write();
                (await reloader.ReloadAsync()).Result.ShouldBe(RulesReloadResult.Swapped);
                swapped++;
            }

            if (reload % 50 == 0)
            {
                (await VersionInForceAsync(service)).ShouldBe((inForce, swapped + 1));
                asking.ShouldAllBe(client => !client.IsCompleted);
            }
        }

        return (swapped, refused, inForce);
    }

    private static async Task<(string Version, int Generation)> VersionInForceAsync(RunningService service)
    {
        var packs = JsonNode.Parse(await service.Client.GetStringAsync("/packs"))!;
        return ((string)packs["packs"]!.AsArray()[^1]!["version"]!, (int)packs["generation"]!);
    }

    private void Expect(string version, ExampleLibrary library, Action write)
    {
        write();
        this.expected[version] = library.Determination(indented: true);
        this.expectedStream[version] = string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(library.Determination(indented: false)) + "\n", LinesOfStream));
    }

    private async Task AskAsync(RunningService service, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var response = await service.PostAsync(ExampleLibrary.Episode);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var answer = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            this.Count(this.expected.SingleOrDefault(each => each.Value.AsSpan().SequenceEqual(answer)).Key, 1);
        }
    }

    private async Task AskByStreamAsync(RunningService service, CancellationToken end)
    {
        var line = JsonNode.Parse(ExampleLibrary.Episode)!.ToJsonString() + "\n";
        var body = string.Concat(Enumerable.Repeat(line, LinesOfStream));
        while (!end.IsCancellationRequested)
        {
            using var response = await service.PostAsync(body, "application/x-ndjson");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var answer = await response.Content.ReadAsStringAsync(CancellationToken.None);
            this.Count(this.expectedStream.SingleOrDefault(each => each.Value == answer).Key, LinesOfStream);
        }
    }

    private void Count(string? version, int number)
    {
        version.ShouldNotBeNull("The answer is that of no version alone.");
        this.answers.AddOrUpdate(version, number, (_, before) => before + number);
        Interlocked.Increment(ref this.requests);
    }
}
