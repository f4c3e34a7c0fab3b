namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class HelpTests
{
    [TestCase("help", "--help")]
    [TestCase("help-evaluate", "evaluate", "--help")]
    [TestCase("help-explain", "explain", "--help")]
    [TestCase("help-validate", "validate", "--help")]
    [TestCase("help-schema", "schema", "--help")]
    [TestCase("help-format", "format", "--help")]
    [TestCase("help-new", "new", "--help")]
    [TestCase("help-new-pack", "new", "pack", "--help")]
    [TestCase("help-new-criterion", "new", "criterion", "--help")]
    [TestCase("help-new-case", "new", "case", "--help")]
    [TestCase("help-docs", "docs", "--help")]
    [TestCase("help-diff", "diff", "--help")]
    [TestCase("help-replay", "replay", "--help")]
    [TestCase("help-test", "test", "--help")]
    [TestCase("help-bundle", "bundle", "--help")]
    [TestCase("help-verify", "verify", "--help")]
    public void Help_teaches_by_example(string golden, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        Golden.Compare($"tests/data/cli/{golden}.txt", run.Output);
    }

    [TestCase("--help")]
    [TestCase("new", "--help")]
    public void A_list_of_commands_has_a_line_for_each(params string[] arguments)
    {
        var listed = CommandRun.Of(arguments).Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n');

        listed.ShouldAllBe(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiLetterLower(line[2]) && line.Length <= 80);
    }

    [Test]
    public void Every_exit_code_stands_in_the_help()
    {
        var run = CommandRun.Of("--help");

        foreach (var code in new[] { ExitCodes.Done, ExitCodes.ProblemsFound, ExitCodes.WrongUsage, ExitCodes.InvalidInput, ExitCodes.InternalError, ExitCodes.OutputFailed, ExitCodes.Interrupted })
        {
            run.Output.ShouldContain($"\n  {code} ");
        }
    }

    [Test]
    public void The_version_is_a_semantic_version()
    {
        var run = CommandRun.Of("--version");

        run.ExitCode.ShouldBe(0);
        run.Output.Trim().ShouldMatch("^[0-9]+\\.[0-9]+\\.[0-9]+$");
    }
}
