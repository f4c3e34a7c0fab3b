namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class DocsTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";
    private const string Page = "docs/policies/cgs-spinal-pain.md";

    [Test]
    public void The_committed_page_of_the_pack_is_what_the_pack_says()
    {
        var run = CommandRun.Of("docs", Pack);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Golden.Compare(Page, run.Output);
            return;
        }

        var command = $"dotnet run --project src/SpinalPain.RulesEngine.Cli -- docs {Pack} --output {Page}";
        var committed = File.Exists(Golden.PathOf(Page)) ? File.ReadAllText(Golden.PathOf(Page)) : string.Empty;
        (committed == run.Output).ShouldBeTrue($"{Page} is not what the pack says now. Write it anew and look at what changed: {command}");
    }

    [TestCase("markdown", "# Spinal Pain Management")]
    [TestCase("html", "<!DOCTYPE html>")]
    public void A_page_goes_to_a_file_as_it_goes_to_standard_output(string format, string beginning)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page", "What was there before.");

        var toFile = CommandRun.Of("docs", Pack, "--format", format, "--output", file);
        var toOutput = CommandRun.Of("docs", Pack, "--format", format);

        toFile.ShouldBe(new CommandRun(ExitCodes.Done, string.Empty, string.Empty));
        toOutput.Output.ShouldStartWith(beginning);
        File.ReadAllBytes(file).ShouldBe(System.Text.Encoding.UTF8.GetBytes(toOutput.Output));
    }

    [Test]
    public void A_pack_without_cases_has_a_page()
    {
        var run = CommandRun.Of("docs", "tests/data/good/pack-extensions");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain("0 cases");
        run.Output.ShouldContain("No case of the pack expects anything of this criterion.");
    }

    [Test]
    public void A_pack_with_errors_has_no_page_and_all_errors_are_shown()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        File.WriteAllText(Path.Combine(folder.Path, "value-sets.json"), "[]");
        File.WriteAllText(Path.Combine(folder.Path, "cases", "facet-joint.json"), "{");

        var run = CommandRun.Of("docs", folder.Path);

        ShouldRefuse(run);
        run.Error.ShouldContain("value-sets.json");
        run.Error.ShouldContain("cases/facet-joint.json");
    }

    [Test]
    public void Cases_that_name_no_criterion_of_the_pack_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "cases", "facet-joint.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"facet.scores\"", "\"facet.scorez\"", StringComparison.Ordinal));

        var run = CommandRun.Of("docs", folder.Path);

        ShouldRefuse(run);
        run.Error.ShouldContain("Did you mean \"facet.scores\"?");
    }

    [Test]
    public void A_folder_that_does_not_exist_is_said_once()
    {
        var run = CommandRun.Of("docs", "no/such/pack");

        ShouldRefuse(run);
        run.Error.ShouldContain("1 error, 0 warnings");
    }

    [Test]
    public void A_file_is_no_folder() => ShouldRefuse(CommandRun.Of("docs", Pack + "/pack.json"));

    [Test]
    public void An_empty_folder_is_no_pack()
    {
        using var folder = new TemporaryFolder();

        ShouldRefuse(CommandRun.Of("docs", folder.Path));
    }

    [Test]
    public void What_is_wrong_with_the_file_to_write_is_said()
    {
        using var folder = new TemporaryFolder();

        var intoFolder = CommandRun.Of("docs", Pack, "--output", folder.Path);
        var below = CommandRun.Of("docs", Pack, "--output", folder.Path + "/no/page.md");

        intoFolder.ShouldBe(new CommandRun(ExitCodes.OutputFailed, string.Empty, $"spinalpain: the result cannot be written: {folder.Path}: it is a folder.\n"));
        below.ShouldBe(new CommandRun(ExitCodes.OutputFailed, string.Empty, $"spinalpain: the result cannot be written: {folder.Path}/no/page.md: its folder does not exist.\n"));
    }

    [Test]
    public void A_file_without_a_name_is_no_file()
    {
        var run = CommandRun.Of("docs", Pack, "--output", " ");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--output needs the name of a file.");
    }

    [Test]
    public void A_format_that_is_not_known_is_answered_with_those_that_are()
    {
        var run = CommandRun.Of("docs", Pack, "--format", "htm");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("Did you mean \"html\"?");
    }

    [Test]
    public void In_a_browser_the_page_can_be_searched_followed_and_read_by_everyone()
    {
        var page = CommandRun.Of("docs", Pack, "--format", "html").Output;

        var run = NodeRun.Of("docs-page.mjs", page);

        if (run.ExitCode == 77)
        {
            NodeRun.Skip(run.Output.Trim());
        }

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldBe("The page is sound.\n");
    }

    private static void ShouldRefuse(CommandRun run)
    {
        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("error SP");
        run.Error.ShouldContain("is not a valid rule pack, so no page was written.");
        run.Error.ShouldNotContain("   at ");
    }
}
