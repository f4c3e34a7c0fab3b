namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class ValidateTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    [Test]
    public void A_good_pack_is_said_to_be_valid()
    {
        var run = CommandRun.Of("validate", Pack);

        run.Output.ShouldMatch(@"^rules/cgs-spinal-pain/1\.0\.0: cgs-spinal-pain 1\.0\.0 is valid: \d+ policies, \d+ criteria, \d+ parameters, \d+ cases\n$");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void One_wrong_letter_in_a_fact_path_is_found_with_its_place_and_the_path_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "policies", "radiofrequency-ablation.json");
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, text => text.Contains("\"line.region\"", StringComparison.Ordinal));
        var column = lines[line].IndexOf("line.region", StringComparison.Ordinal) + "line.".Length;
        lines[line] = lines[line].Replace("line.region", "line.regian", StringComparison.Ordinal);
        File.WriteAllLines(file, lines);

        var run = CommandRun.Of("validate", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"policies/radiofrequency-ablation.json:{line + 1}:{column + 1}");
        run.Output.ShouldContain("The record \"line\" has no fact \"regian\".");
        run.Output.ShouldContain("Did you mean \"line.region\"?");
        run.Output.ShouldContain($"{folder.Path}: not valid\n");
    }

    [Test]
    public void Cases_are_checked_with_the_pack()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "cases", "facet-joint.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"facet.scores\"", "\"facet.scorez\"", StringComparison.Ordinal));

        var run = CommandRun.Of("validate", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldContain("cases/facet-joint.json:");
        run.Output.ShouldContain("Did you mean \"facet.scores\"?");
    }

    [Test]
    public void All_problems_of_all_packs_are_shown()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        first.Copy(Pack);
        second.Copy(Pack);
        File.WriteAllText(Path.Combine(first.Path, "parameters.json"), "{");
        File.WriteAllText(Path.Combine(first.Path, "value-sets.json"), "[]");
        File.WriteAllText(Path.Combine(second.Path, "items.json"), "");

        var run = CommandRun.Of("validate", first.Path, Pack, second.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldContain("parameters.json");
        run.Output.ShouldContain("value-sets.json");
        run.Output.ShouldContain("items.json");
        run.Output.ShouldContain($"{first.Path}: not valid\n");
        run.Output.ShouldContain($"{second.Path}: not valid\n");
        run.Output.ShouldContain(" is valid: ");
    }

    [Test]
    public void A_folder_without_a_pack_is_no_valid_pack()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("validate", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldContain("pack.json");
    }

    [Test]
    public void A_folder_that_does_not_exist_cannot_be_read()
    {
        var run = CommandRun.Of("validate", "no/such/pack");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("no/such/pack");
    }

    [Test]
    public void A_file_is_no_folder()
    {
        var run = CommandRun.Of("validate", Pack + "/pack.json");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("pack.json");
    }
}
