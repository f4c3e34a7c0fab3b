using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>docs/embedding.md and docs/operations.md say what is so.</summary>
[NonParallelizable]
public sealed partial class DocumentTests
{
    private static readonly string Embedding = File.ReadAllText(Golden.PathOf("docs/embedding.md")).ReplaceLineEndings("\n");
    private static readonly string Operations = File.ReadAllText(Golden.PathOf("docs/operations.md")).ReplaceLineEndings("\n");

    private static IEnumerable<DiagnosticCode> Codes() => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP9", StringComparison.Ordinal));

    [Test]
    public void The_source_that_is_shown_is_the_one_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.Hosting.Tests/TableSource.cs")).ReplaceLineEndings("\n");

        Embedding.ShouldContain($"\n```csharp\n{source.Split("// SHOWN\n")[1].TrimEnd()}\n```\n");
    }

    [Test]
    public async Task The_source_that_is_shown_works()
    {
        var time = new FakeTimeProvider();
        using var log = new TestLog();
        using var table = new RulesTable();
        table.Replace("example-esi", ExamplePack.Files("1.0.0", 50));
        using var host = TestHost.Of(
            options => options.BuiltInPacks = false,
            rules =>
            {
                rules.Services.AddSingleton(table);
                rules.AddSource<TableSource>();
            },
            time,
            log);
        await host.StartAsync();
        var swapped = log.Next(1001);

        table.Replace("example-esi", ExamplePack.Files("1.1.0", 60));
        await Clock.AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), swapped);

        host.Services.GetRequiredService<ICoverageEngine>().EvaluateOutcome(ExamplePack.Episode).ShouldBe(CoverageOutcome.NotCovered);
        await host.StopAsync();
    }

    [Test]
    public void The_table_of_options_names_every_option() =>
        OptionRow().Matches(Embedding).Select(row => row.Groups["name"].Value)
            .ShouldBe(typeof(SpinalPainRulesOptions).GetProperties().Select(property => property.Name), ignoreOrder: true);

    [Test]
    public async Task The_table_of_metrics_is_that_of_the_meter()
    {
        using var listeners = new Listeners();
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Engine.Evaluate(ExamplePack.Episode);
        app.Source.Give(ExamplePack.Broken("1.1.0"));
        await app.Reloader.ReloadAsync();
        var emitted = listeners.Measurements().ToLookup(each => each.Instrument.Name, StringComparer.Ordinal);

        var actual = listeners.Instruments.DistinctBy(instrument => instrument.Name).Select(instrument =>
            $"{instrument.Name} {Kind(instrument)} {instrument.Unit} {string.Join(", ", emitted[instrument.Name].First().Tags.Select(tag => tag.Key))}");

        MetricRow().Matches(Operations).Select(row => $"{row.Groups["name"]} {row.Groups["kind"]} {row.Groups["unit"]} {row.Groups["tags"].Value.Replace("`", string.Empty, StringComparison.Ordinal)}").ShouldBe(actual, ignoreOrder: true);

        static string Kind(System.Diagnostics.Metrics.Instrument instrument) => instrument.IsObservable ? "gauge" : instrument.GetType().Name.StartsWith("Counter", StringComparison.Ordinal) ? "counter" : "histogram";
    }

    [Test]
    public async Task The_table_of_spans_names_what_they_carry()
    {
        using var listeners = new Listeners();
        await using var app = await RunningApp.StartAsync(ExamplePack.Of("1.0.0", 50));
        app.Engine.Evaluate(ExamplePack.Episode);
        app.Source.Give(ExamplePack.Broken("1.1.0"));
        await app.Reloader.ReloadAsync();

        foreach (var span in listeners.Spans)
        {
            var row = Operations.Split('\n').Single(line => line.StartsWith($"| `{span.OperationName}` |", StringComparison.Ordinal));
            span.TagObjects.Select(tag => tag.Key).ShouldAllBe(key => row.Contains($"`{key}`", StringComparison.Ordinal));
        }
    }

    [Test]
    public void The_table_of_events_is_that_of_the_code()
    {
        var rows = typeof(SpinalPainRulesOptions).Assembly.GetType("SpinalPain.RulesEngine.Hosting.Telemetry.RulesLog")!
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(message => message.EventId)
            .Select(message => $"| {message.EventId} | `{message.EventName}` | {message.Level} | {message.Message.Split('\n')[0]} |\n");

        Operations.ShouldContain($"| id | name | level | message |\n|---|---|---|---|\n{string.Concat(rows)}\n");
    }

    [TestCaseSource(nameof(Codes))]
    public void A_code_has_a_page_in_the_form_of_all_pages(DiagnosticCode code)
    {
        var page = File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md")).ReplaceLineEndings("\n");

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        Heading().Matches(page).Select(heading => heading.Value).ShouldBe(["## Avoid", "## Prefer", "## Why"]);
    }

    [Test]
    public void These_are_the_codes() => Codes().Select(code => code.Id).ShouldBe(["SP9001", "SP9002", "SP9003", "SP9004", "SP9005"]);

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+)` \| .* \| .* \|$", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \| (?<kind>counter|histogram|gauge) \| `(?<unit>[^`]+)` \| (?<tags>[^|]*?) ?\| .* \|$", RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
