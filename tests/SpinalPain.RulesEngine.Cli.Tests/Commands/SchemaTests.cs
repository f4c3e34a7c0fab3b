namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class SchemaTests
{
    [Test]
    public void Without_a_name_the_schemas_are_listed()
    {
        var run = CommandRun.Of("schema");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe("""
            pack           Manifest of a rule pack
            items          Items of a rule pack
            parameters     Parameters of a rule pack
            value-sets     Value sets of a rule pack
            policies       Policies of a rule pack
            cases          Cases of a rule pack
            episode        Episode
            determination  Determination
            outcome        Outcome
            reject         Rejected line
            bundle         Bundle of a rule pack

            """.ReplaceLineEndings("\n"));
    }

    [TestCase("episode")]
    [TestCase("episode.schema.json")]
    public void A_name_prints_its_schema(string name)
    {
        var run = CommandRun.Of("schema", name);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(File.ReadAllText(Golden.PathOf("schemas/episode.schema.json")));
    }

    [TestCase("episodes", "spinalpain: there is no schema \"episodes\". Did you mean \"episode\"?\n")]
    [TestCase("x", "spinalpain: there is no schema \"x\". The schemas are pack, items, parameters, value-sets, policies, cases, episode, determination, outcome, reject, bundle.\n")]
    [TestCase("\u001b[31mred", "spinalpain: there is no schema \"\\u001B[31mred\". The schemas are pack, items, parameters, value-sets, policies, cases, episode, determination, outcome, reject, bundle.\n")]
    public void An_unknown_name_is_told_with_the_names_that_there_are(string name, string message)
    {
        var run = CommandRun.Of("schema", name);

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(message);
    }

    [Test]
    public void All_schemas_are_written_to_a_folder_that_need_not_be_there()
    {
        using var folder = new TemporaryFolder();
        var target = $"{folder.Path}/new/schemas";

        var run = CommandRun.Of("schema", "--output", target);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldBe($"{target}: 11 schemas written\n");
        var committed = Directory.GetFiles(Golden.PathOf("schemas"), "*.schema.json").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Directory.GetFiles(target).ToDictionary(path => Path.GetFileName(path), File.ReadAllText).ShouldBe(committed, ignoreOrder: true);
    }

    [Test]
    public void One_schema_can_be_written_alone()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("schema", "items", "--output", folder.Path);

        run.Output.ShouldBe($"{folder.Path}: 1 schema written\n");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["items.schema.json"]);
    }

    [Test]
    public void The_check_passes_over_what_was_just_written()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("schema", "--output", folder.Path);

        var run = CommandRun.Of("schema", "--output", folder.Path, "--check");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldBe($"{folder.Path}: 11 schemas up to date\n");
    }

    [Test]
    public void The_check_names_the_files_that_differ_and_the_command_that_writes_them()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("schema", "--output", folder.Path);
        folder.Write("pack.schema.json", File.ReadAllText($"{folder.Path}/pack.schema.json").Replace("\"active\"", "\"alive\"", StringComparison.Ordinal));
        File.Delete($"{folder.Path}/cases.schema.json");

        var run = CommandRun.Of("schema", "--output", folder.Path, "--check");

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldBe($"""
            {folder.Path}/pack.schema.json: is not as this version writes it
            {folder.Path}/cases.schema.json: is missing
            Run "spinalpain schema --output {folder.Path}" to write them anew.

            """.ReplaceLineEndings("\n"));
        File.Exists($"{folder.Path}/cases.schema.json").ShouldBeFalse("a check writes nothing");
    }

    [Test]
    public void The_check_of_a_folder_that_is_not_there_is_told()
    {
        var run = CommandRun.Of("schema", "--output", "no/such/folder", "--check");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("spinalpain: there is no folder no/such/folder.\n");
    }

    [TestCase(ExitCodes.OutputFailed, "spinalpain: README.md is a file, and the schemas need a folder.\n", "schema", "--output", "README.md")]
    [TestCase(ExitCodes.InvalidInput, "spinalpain: README.md is a file, and a folder of schemas is needed.\n", "schema", "--output", "README.md", "--check")]
    [TestCase(ExitCodes.OutputFailed, "spinalpain: the schemas cannot be written to README.md/below. Check the path, its permissions and the space that is left.\n", "schema", "--output", "README.md/below")]
    public void A_file_in_the_place_of_the_folder_is_told(int exit, string message, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        run.ExitCode.ShouldBe(exit);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(message);
    }
}
