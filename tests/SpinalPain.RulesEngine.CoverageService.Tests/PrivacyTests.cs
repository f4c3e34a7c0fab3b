using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Hosting;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>What is logged tells of requests and rules, and never of patients.</summary>
public sealed class PrivacyTests
{
    [Test]
    public async Task No_value_of_any_sample_is_logged_at_any_level_however_the_sample_is_sent()
    {
        await using var service = await RunningService.StartAsync();
        foreach (var name in SampleEpisodes.Names)
        {
            var line = SampleEpisodes.Line(name);
            foreach (var (body, mediaType) in new[]
            {
                (line, "application/json"),
                (line, "application/x-ndjson"),
                (line[..^1] + ", \"patiant\": {} }", "application/json"),
                (line[..(line.Length / 2)], "application/json"),
                ($"{line[..(line.Length / 2)]}\n{line}\n", "application/x-ndjson"),
                (line, "text/plain"),
            })
            {
                using var response = await service.PostAsync(body, mediaType);
            }
        }

        var logged = service.Log.Text;
        var values = SampleEpisodes.Names.SelectMany(name => Values(JsonNode.Parse(SampleEpisodes.Read(name)))).Distinct(StringComparer.Ordinal).Except(WordsOfRules(), StringComparer.Ordinal).ToList();
        values.ShouldContain("example-patient-009");
        values.ShouldContain("1960-09-09");
        logged.ShouldContain("/determinations");
        values.Where(value => logged.Contains(value, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        logged.ShouldNotContain(RunningService.Key);
    }

    [Test]
    public async Task A_fault_is_answered_without_any_detail_and_its_trace_leads_to_the_log()
    {
        await using var service = await RunningService.StartAsync(builder => builder.Services.AddSingleton<ICoverageEngine, FaultyEngine>());

        using var response = await service.PostAsync(SampleEpisodes.Read(SampleEpisodes.Names[0]));

        var problem = await response.ProblemAsync(HttpStatusCode.InternalServerError);
        problem.ToJsonString().ShouldNotContain(FaultyEngine.Cause);
        problem.ToJsonString().ShouldNotContain("Exception");
        var fault = service.Log.Entries.Single(entry => entry.Text.Contains(FaultyEngine.Cause, StringComparison.Ordinal));
        fault.Text.ShouldContain((string)problem["traceId"]!);
    }

    /// <summary>Texts, and numbers that are long enough to be known again.</summary>
    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key != "$schema").SelectMany(member => Values(member.Value)),
        JsonArray elements => elements.SelectMany(Values),
        JsonValue value when value.ToString() is { Length: >= 4 } text && text is not ("true" or "false") => [text],
        _ => [],
    };

    /// <summary>The words that the rules and the format of episodes have too, such as codes, payers and kinds: to log those tells of no patient.</summary>
    private static HashSet<string> WordsOfRules() =>
    [
        .. Directory.EnumerateFiles(Golden.PathOf("rules"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("cases", StringComparison.Ordinal))
            .Append(Golden.PathOf("schemas/episode.schema.json"))
            .SelectMany(file => Values(JsonNode.Parse(File.ReadAllText(file, Encoding.UTF8)))),
    ];

    private sealed class FaultyEngine : ICoverageEngine
    {
        public const string Cause = "a fault made by a test";

        public RulesInForce Current => throw new InvalidOperationException(Cause);

        public Determination Evaluate(PatientEpisode episode) => throw new InvalidOperationException(Cause);

        public CoverageOutcome EvaluateOutcome(PatientEpisode episode) => throw new InvalidOperationException(Cause);
    }
}
