using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CoverageService;
using Microsoft.AspNetCore.Builder;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>What the README of the service shows is what happens.</summary>
public sealed partial class ReadmeTests
{
    private const string Address = "http://localhost:5080";

    private static readonly string Text = File.ReadAllText(Golden.PathOf("samples/CoverageService/README.md")).ReplaceLineEndings("\n");

    private WebApplication app = null!;

    private static IEnumerable<TestCaseData> Commands => Blocks().Matches(Text)
        .Where(block => block.Groups["lines"].Value.Contains("curl", StringComparison.Ordinal))
        .Select(block => new TestCaseData(block.Groups["lines"].Value, block.Groups["shown"].Value).SetArgDisplayNames(block.Groups["lines"].Value.Split(' ')[0] + block.Index));

    [OneTimeSetUp]
    public async Task Start()
    {
        this.app = CoverageApp.Build(["--contentRoot", Golden.PathOf("samples/CoverageService"), "--environment", "Development", "--urls", "http://127.0.0.1:0"]);
        await this.app.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await this.app.DisposeAsync();

    [Test]
    public void There_are_commands_with_and_without_output() => Commands.Count(command => ((string)command.Arguments[1]!).Length > 0).ShouldBeInRange(3, Commands.Count() - 1);

    [TestCaseSource(nameof(Commands))]
    public async Task Its_commands_answer_what_it_shows(string lines, string shown)
    {
        var output = await RunAsync(lines.Replace(Address, this.app.Urls.Single(), StringComparison.Ordinal).Replace("curl -s ", "curl -sS --fail-with-body ", StringComparison.Ordinal), fails: shown.Contains("\"status\":400,\"detail\":\"The body", StringComparison.Ordinal));

        output.ShouldNotBeEmpty();

        // "..." stands for anything.
        var pattern = string.Join(".*", Regex.Split(shown, @"^\.\.\.\n|\.\.\.", RegexOptions.Multiline).Select(Regex.Escape));
        Regex.IsMatch(output, "^" + pattern, RegexOptions.Singleline).ShouldBeTrue(output);
    }

    [Test]
    public async Task A_key_that_is_made_as_it_shows_is_known()
    {
        var block = Blocks().Matches(Text).Select(each => each.Groups["lines"].Value).Single(lines => lines.Contains("openssl", StringComparison.Ordinal));
        var made = (await RunAsync(block + "echo $key $CoverageService__ApiKeys__0__Sha256\n", fails: false)).Split();

        RunningService.HashOf(made[0]).ShouldBe(made[1], StringCompareShould.IgnoreCase);
    }

    [Test]
    public void Its_settings_are_the_settings_with_their_values()
    {
        var options = new ServiceOptions();
        foreach (var property in typeof(ServiceOptions).GetProperties())
        {
            Text.ShouldContain($"`{property.Name}`");
        }

        (options.MaxEpisodeBytes, options.MaxStreamBytes).ShouldBe((1 << 20, 1L << 30));
        (options.EpisodeTime, options.StreamTime, options.Window).ShouldBe((TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1)));
        (options.RequestsPerWindow, options.RequestsAtOnce).ShouldBe((6000, 32));
        Text.ShouldContain("| 1 MiB |");
        Text.ShouldContain("| 6000, 1 min |");
    }

    [Test]
    public void The_files_that_it_names_are_there() => Names().Matches(Text).Select(name => name.Groups[1].Value).ShouldAllBe(name => File.Exists(Golden.PathOf($"samples/CoverageService/{name}")));

    private static async Task<string> RunAsync(string lines, bool fails)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = Golden.RepositoryRoot };
        start.ArgumentList.Add("-euc");
        start.ArgumentList.Add(lines);
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (process.ExitCode != 0).ShouldBe(fails, await error + output);
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("There is no bash to run the commands with.");
            throw;
        }
    }

    [GeneratedRegex("```sh\n(?<lines>[^`]*)```\n(\n```text\n(?<shown>[^`]*)\n```\n)?")]
    private static partial Regex Blocks();

    [GeneratedRegex("`([A-Za-z]+\\.cs)`")]
    private static partial Regex Names();
}
