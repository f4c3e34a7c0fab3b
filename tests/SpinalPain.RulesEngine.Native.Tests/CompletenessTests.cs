using System.CommandLine;
using System.CommandLine.Help;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The comparisons leave out no command, no option and no format.</summary>
public sealed class CompletenessTests
{
    private static IEnumerable<string> Commands => ToolCommands.All.Where(each => each.Command.Subcommands.Count == 0).Select(each => each.Path);

    [TestCaseSource(nameof(Commands))]
    public void Each_command_is_compared_with_each_of_its_options_and_words(string path)
    {
        var command = ToolCommands.All.Single(each => each.Path == path).Command;
        var used = AllComparisons.All
            .Select(each => ToolCommands.Root.Parse(each.Arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }))
            .Where(parsed => parsed.CommandResult.Command == command)
            .ToList();
        var done = used.Where(parsed => parsed.Errors.Count == 0 && parsed.Action is not HelpAction).ToList();

        done.ShouldNotBeEmpty($"No comparison runs \"{path}\".");
        foreach (var option in command.Options.Where(option => option is not HelpOption))
        {
            var with = done.Where(parsed => parsed.GetResult(option) is { Implicit: false }).ToList();
            with.ShouldNotBeEmpty($"No comparison runs \"{path} {option.Name}\".");
            var given = with.SelectMany(parsed => parsed.GetResult(option)!.Tokens).Select(token => token.Value).ToHashSet();
            foreach (var word in option.HelpName is { } words && words.Contains('|', StringComparison.Ordinal) ? words.Split('|') : [])
            {
                given.ShouldContain(word, $"No comparison runs \"{path} {option.Name} {word}\".");
            }
        }
    }

    [Test]
    public void The_commands_are_those_of_the_help() =>
        ToolCommands.Root.Subcommands.Select(command => command.Name).ShouldBe(["evaluate", "explain", "validate", "test", "diff", "replay", "docs", "bundle", "verify", "new", "format", "schema"], ignoreOrder: true);

    [Test]
    public void The_native_tool_runs_every_case_of_the_pack()
    {
        const string folder = "rules/cgs-spinal-pain/1.0.0";
        var cases = CaseReader.ReadFolder(Golden.PathOf(folder), PackLoader.LoadFolder(Golden.PathOf(folder)).Value).Value.Cases.Length;

        var run = Tool.Native.Run(new Comparison($"test {folder}"), Golden.RepositoryRoot);

        run.ExitCode.ShouldBe(0);
        System.Text.Encoding.UTF8.GetString(run.Output).ShouldContain($"{cases} cases: {cases} passed, 0 failed");
    }
}
