using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>
/// Nothing of an episode is ever emitted. Every sample and every case of the CGS pack is judged while everything of our name is listened to,
/// and all that was emitted is searched for every value of every episode. Two kinds of text are left out, as they are the same whoever is
/// judged: what is emitted word for word while an episode is judged that says nothing, and what the packs say themselves, such as the ids of
/// policies.
/// </summary>
[NonParallelizable]
public sealed class PrivacyTests
{
    /// <summary>Shorter texts and numbers tell nothing of anybody, and stand in every text by chance.</summary>
    private const int Telling = 3;

    private static IReadOnlyList<PatientEpisode> Episodes { get; } =
    [
        .. Directory.EnumerateFiles(Golden.PathOf("samples/episodes"), "*.json").Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => EpisodeReader.ReadFile(path).Value),
        .. CaseReader.ReadFolder(Golden.PathOf("rules/cgs-spinal-pain/1.0.0")).Value.Cases.Select(each => each.Episode),
    ];

    /// <summary>An episode that says nothing but what it takes to be judged.</summary>
    private static PatientEpisode Bare { get; } = new()
    {
        Id = "-",
        Stage = ReviewStage.PriorAuthorization,
        Lines = [new RequestedLine { Id = "-", Code = "62323", DateOfService = new DateOnly(2031, 3, 31) }],
    };

    [Test]
    public async Task No_value_of_any_episode_is_emitted()
    {
        var (ofNobody, _) = await EmittedWhileJudging([Bare]);
        var (ofAll, packWords) = await EmittedWhileJudging(Episodes);
        var ofEpisodes = ofAll.Except(ofNobody).ToList();
        var values = Episodes.SelectMany(ValuesOf).Where(value => value.Length >= Telling).Distinct(StringComparer.Ordinal).ToList();

        Episodes.Count.ShouldBeGreaterThan(100);
        values.Count.ShouldBeGreaterThan(200);
        ofNobody.ShouldContain("spinalpain.policy.id");
        ofNobody.ShouldContain(text => text.StartsWith("The rules were not reloaded", StringComparison.Ordinal));
        ofEpisodes.ShouldContain("radiofrequency-ablation", "the samples are judged by other policies than the episode that says nothing");
        Found(values, [.. ofEpisodes.Except(packWords)]).ShouldBeEmpty();
    }

    [Test]
    public void The_search_finds_what_is_there()
    {
        var values = ValuesOf(Episodes[0]).Where(value => value.Length >= Telling).ToList();

        values.ShouldContain(Episodes[0].Id);
        values.ShouldContain(Episodes[0].Lines[0].DateOfService.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        values.ShouldAllBe(value => Found(new[] { value }, new[] { $"A line says {value} of somebody." }).Any());
    }

    /// <summary>
    /// Every text that is emitted while episodes are judged, packs are reloaded, and a reload fails. The clock stands still, so that no time is
    /// among them. Beside them the words of the packs.
    /// </summary>
    private static async Task<(HashSet<string> Texts, HashSet<string> PackWords)> EmittedWhileJudging(IReadOnlyList<PatientEpisode> episodes)
    {
        using var listeners = new Listeners();
        using var log = new TestLog();
        using var source = new FakeSource(SourcePack.OfFiles("memory/other", OtherPack.Files("other", "99999")));
        using var host = TestHost.Of(_ => { }, rules => rules.AddSource(source), new FakeTimeProvider(), log);
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<ICoverageEngine>();
        foreach (var episode in episodes)
        {
            engine.EvaluateOutcome(episode);
            DeterminationText.Write(engine.Evaluate(episode)).ShouldNotBeEmpty("its reasons are made too");
        }

        source.Give(ExamplePack.Broken("1.1.0"));
        await host.Services.GetRequiredService<IRulesReloader>().ReloadAsync();
        var health = (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Single().Value;
        await host.StopAsync();
        listeners.Spans.Count.ShouldBe((2 * episodes.Count) + 2);
        string[] emitted =
        [
            .. listeners.Measurements().SelectMany(TextsOf),
            .. listeners.Spans.SelectMany(TextsOf),
            .. log.Entries.SelectMany(TextsOf),
            health.Description!,
            .. (string[])health.Data["diagnostics"],
        ];
        return ([.. emitted], [.. PackWords(engine.Current)]);
    }

    private static IEnumerable<string> Found(IReadOnlyCollection<string> values, IReadOnlyCollection<string> texts) =>
        from value in values
        from text in texts
        where text.Contains(value, StringComparison.OrdinalIgnoreCase)
        select $"\"{value}\" in \"{text}\"";

    private static IEnumerable<string> TextsOf(Listeners.Emitted emitted) => emitted.Tags.SelectMany(tag => new[] { tag.Key, Text(tag.Value) })
        .Append(emitted.Instrument.Name)
        .Append(emitted.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Everything of a span but its random ids and its times.</summary>
    private static IEnumerable<string> TextsOf(Activity span) =>
        span.TagObjects.SelectMany(tag => new[] { tag.Key, Text(tag.Value) })
            .Concat(span.Baggage.SelectMany(each => new[] { each.Key, each.Value ?? string.Empty }))
            .Concat(span.Events.SelectMany(each => each.Tags.Select(tag => Text(tag.Value)).Append(each.Name)))
            .Append(span.OperationName).Append(span.DisplayName).Append(span.StatusDescription ?? string.Empty).Append(span.TraceStateString ?? string.Empty);

    private static IEnumerable<string> TextsOf(TestLog.LogEntry entry) =>
        entry.Values.Select(value => Text(value.Value)).Append(entry.Exception?.ToString() ?? string.Empty).Append(entry.Text);

    private static string Text(object? value) => value is IEnumerable<string> several ? string.Join(' ', several) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>What the packs in force are called, and the words that the format itself has for outcomes.</summary>
    private static IEnumerable<string> PackWords(RulesInForce rules) =>
        rules.Library.Packs.SelectMany(each => each.Pack.Policies.Select(policy => policy.Id).Append(each.Pack.Manifest.Id).Append($"{each.Pack.Manifest.Id}@{each.Pack.Manifest.Version}"))
            .Concat(Enum.GetNames<CoverageOutcome>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static IEnumerable<string> ValuesOf(PatientEpisode episode)
    {
        using var json = JsonDocument.Parse(EpisodeWriter.Write(episode));
        return [.. Scalars(json.RootElement)];
    }

    private static IEnumerable<string> Scalars(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Scalars(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Scalars),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };
}
