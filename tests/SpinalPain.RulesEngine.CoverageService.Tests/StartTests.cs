using System.Diagnostics;
using CoverageService;
using Microsoft.Extensions.Options;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>A service that is configured wrongly does not start, and says why.</summary>
public sealed class StartTests
{
    private const string Tokens = "--Authentication:Schemes:Bearer:";

    private static readonly string[] NoKeys = ["--contentRoot", Golden.PathOf("samples/CoverageService"), "--environment", "Production", "--urls", "http://127.0.0.1:0"];

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData(NoKeys, "Nobody could ask: set CoverageService:ApiKeys, or Authentication:Schemes:Bearer for tokens. Only in development is neither needed.");
        yield return With("CoverageService:ApiKeys:0:Sha256=secret", "CoverageService:ApiKeys:0 has no Sha256 of 64 hexadecimal digits; the README shows how to make one.");
        yield return With("CoverageService:ApiKeys:0:Name= ", "CoverageService:ApiKeys:0 has no Name.");
        yield return new TestCaseData(
            RunningService.Arguments("--CoverageService:ApiKeys:1:Name=tests", $"--CoverageService:ApiKeys:1:Sha256={RunningService.HashOf("another key")}"),
            "CoverageService:ApiKeys has two keys of one name; give each client a name of its own.");
        yield return With("CoverageService:MaxEpisodeBytes=99999999", "CoverageService:MaxEpisodeBytes must be from 1 to 16777216.");
        yield return With("CoverageService:RequestsAtOnce=0", "CoverageService:RequestsAtOnce must be at least 1.");
        yield return With("CoverageService:EpisodeTime=-00:00:01", "CoverageService:EpisodeTime must be more than 0 and at most a day, such as \"00:00:10\" for ten seconds.");
        yield return With("CoverageService:MaxEpisodeByte=1000", "CoverageService:MaxEpisodeByte is no setting; there are ApiKeys, MaxEpisodeBytes, MaxStreamBytes, EpisodeTime, StreamTime, RequestsPerWindow, Window, RequestsAtOnce.");
        yield return With("Authentication:Schemes:Bearer:ValidAudiences:0=coverage", "Authentication:Schemes:Bearer names no issuer: set its Authority, or its SigningKeys with ValidIssuer.");
        yield return new TestCaseData(
            RunningService.Arguments($"{Tokens}Authority=http://issuer.example", $"{Tokens}ValidAudiences:0=coverage"),
            "Authentication:Schemes:Bearer:Authority must begin with https://, or anybody on the way could hand out keys of their own.");
        yield return With("Authentication:Schemes:Bearer:Authority=https://issuer.example", "Authentication:Schemes:Bearer has no ValidAudiences: without them, a token that was made for another service would be accepted.");
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_told_in_one_sentence(string[] arguments, string told) =>
        Should.Throw<OptionsValidationException>(() => CoverageApp.Build(arguments)).Failures.ShouldBe([told]);

    [Test]
    public void A_value_that_cannot_be_read_is_named_with_its_setting() =>
        Should.Throw<OptionsValidationException>(() => CoverageApp.Build(RunningService.Arguments("--CoverageService:MaxEpisodeBytes=many"))).Failures.Single().ShouldContain("CoverageService:MaxEpisodeBytes");

    [Test]
    public void All_mistakes_are_told_at_once() =>
        Should.Throw<OptionsValidationException>(() => CoverageApp.Build([.. NoKeys, "--CoverageService:Window=00:00:00", "--CoverageService:RequestsAtOnce=-1"])).Failures.Count().ShouldBe(3);

    [Test]
    public async Task In_development_nobody_needs_a_key_and_elsewhere_tokens_are_enough()
    {
        await using var development = CoverageApp.Build([.. NoKeys, "--environment", "Development"]);
        await using var tokens = CoverageApp.Build([.. NoKeys, $"{Tokens}Authority=https://issuer.example", $"{Tokens}ValidAudiences:0=coverage"]);

        await development.StartAsync();
        using var client = new HttpClient();
        (await client.GetAsync(new Uri(development.Urls.Single() + "/packs"))).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Test]
    public async Task The_program_ends_with_sentences_alone()
    {
        var noKeys = await RunAsync(NoKeys);
        var noPacks = await RunAsync(RunningService.Arguments("--SpinalPainRules:Folders:0=/nowhere"));
        var wrongOption = await RunAsync(RunningService.Arguments("--SpinalPainRules:SourceTimeout=00:00:00"));

        noKeys.ShouldBe((1, "Nobody could ask: set CoverageService:ApiKeys, or Authentication:Schemes:Bearer for tokens. Only in development is neither needed.\n"));
        noPacks.ExitCode.ShouldBe(1);
        noPacks.Error.ShouldContain("error SP1001 /nowhere");
        wrongOption.ExitCode.ShouldBe(1);
        wrongOption.Error.ShouldContain("SourceTimeout");
    }

    private static TestCaseData With(string setting, string told) => new(RunningService.Arguments("--" + setting), told);

    /// <summary>Runs the service as a process of its own; nothing that it writes may be a stack trace.</summary>
    private static async Task<(int ExitCode, string Error)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) != "dotnet")
        {
            start.FileName = "dotnet";
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CoverageService.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        (await output + error).ShouldNotContain("   at ");
        return (process.ExitCode, error.ReplaceLineEndings("\n"));
    }
}
