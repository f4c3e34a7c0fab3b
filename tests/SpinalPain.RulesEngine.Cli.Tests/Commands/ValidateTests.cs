using System.Text.Json;

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

    [Test]
    public void JSON_is_one_document_for_all_packs()
    {
        using var empty = new TemporaryFolder();

        var run = CommandRun.Of("validate", Pack, empty.Path, "no/such/pack", "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldBeEmpty();
        using var document = JsonDocument.Parse(run.Output);
        var inputs = document.RootElement.GetProperty("inputs").EnumerateArray().ToList();
        inputs.Select(input => input.GetProperty("input").GetString()).ShouldBe([Pack, empty.Path, "no/such/pack"]);
        inputs.Select(input => input.GetProperty("verdict").GetString()).ShouldBe(["valid", "notValid", "notRead"]);
        inputs[0].GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        inputs[1].GetProperty("diagnostics").EnumerateArray().Select(each => each.GetProperty("file").GetString()).ShouldContain($"{empty.Path}/pack.json");
        inputs[2].GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("SP1001");
    }

    [Test]
    public void SARIF_is_one_log_for_all_packs_with_paths_from_where_the_command_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack.json", "{");
        var relative = Path.GetRelativePath(Golden.RepositoryRoot, Golden.PathOf("tests/data/bad/pack-SP1013-missing-members"));

        var run = CommandRun.Of("validate", Golden.PathOf(relative), folder.Path, "no/such/pack", "--format", "sarif");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldBeEmpty();
        var checkedBySchema = NodeRun.Of("sarif.mjs", $$"""{ "all": {{run.Output}} }""");
        checkedBySchema.Output.ShouldBe("1 logs\n");
        using var document = JsonDocument.Parse(run.Output);
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString())
            .ToList();
        results.ShouldContain(relative.Replace('\\', '/') + "/pack.json");
        results.ShouldContain("no/such/pack");
        results.ShouldContain(uri => uri!.StartsWith("file:///", StringComparison.Ordinal));
    }

    [Test]
    public void On_GitHub_each_problem_is_an_annotation_and_each_pack_has_its_verdict()
    {
        using var folder = new TemporaryFolder();
        var hostile = Directory.CreateDirectory(Path.Combine(folder.Path, "##[error]%")).FullName;

        var run = CommandRun.Of("validate", Pack, hostile, "no/such/pack", "--format", "github");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldBeEmpty();
        var lines = run.Output.TrimEnd('\n').Split('\n');
        lines[0].ShouldStartWith($"Pack {Pack}: cgs-spinal-pain 1.0.0 is valid");
        lines.ShouldContain($"::error file={hostile.Replace("%", "%25", StringComparison.Ordinal)}/pack.json,title=SP1001 File not found::The folder is no pack: it has no file \"pack.json\".%0AHelp: Name the folder of one version of a pack, such as \"rules/cgs-spinal-pain/1.0.0\".");
        lines.ShouldContain(line => line.StartsWith("Pack ", StringComparison.Ordinal) && line.EndsWith("## [error]%: not valid", StringComparison.Ordinal));
        lines.ShouldContain("::error file=no/such/pack,title=SP1001 File not found::The folder does not exist.%0AHelp: Is the path right?");
        lines[^1].ShouldBe("Pack no/such/pack: cannot be read");
    }

    [Test]
    public void A_misspelt_format_is_answered_with_the_one_that_was_meant()
    {
        var run = CommandRun.Of("validate", Pack, "--format", "sariff");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("Did you mean \"sarif\"?");
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("sarif")]
    [TestCase("github")]
    public void A_folder_without_permission_is_named_in_each_format(string format)
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("This user may read every folder, so there is nothing to see.");
            return;
        }

        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.None);

        var run = CommandRun.Of("validate", folder.Path, "--format", format);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        (run.Output + run.Error).ShouldContain("SP1003");
        (format == "text" ? run.Output : run.Error).ShouldBeEmpty();
    }
}
