using System.Text.Json;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class DiffTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";
    private const string Old = "tests/data/library/example-esi-1.0.0";
    private const string New = "tests/data/library/example-esi-1.1.0";

    [TestCase("text", "txt")]
    [TestCase("markdown", "md")]
    [TestCase("json", "json")]
    public void The_changed_threshold_its_dates_and_the_case_that_flips_are_named(string format, string extension)
    {
        var run = CommandRun.Of("diff", Old, New, "--format", format);

        run.ExitCode.ShouldBe(ExitCodes.SomethingChanged);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("esi.improvement");
        run.Output.ShouldContain("2025-07-01");
        run.Output.ShouldContain("A repeat after an improvement by half");
        Golden.Compare($"tests/data/cli/diff-example-esi.{extension}", run.Output);
    }

    [Test]
    public void Text_is_the_format_when_none_is_asked_for() =>
        CommandRun.Of("diff", Old, New).Output.ShouldBe(CommandRun.Of("diff", Old, New, "--format", "text").Output);

    [Test]
    public void A_pack_is_the_same_as_itself()
    {
        var run = CommandRun.Of("diff", Pack, Pack);

        run.Output.ShouldBe("cgs-spinal-pain 1.0.0 -> 1.0.0: nothing changed in meaning or wording\n");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void Titles_name_values_rather_than_thresholds_and_a_change_that_no_case_shows_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "parameters.json");
        const string Value = "\"reason\": \"The policy asks for at least fifty percent improvement in pain or in function.\" }";
        var text = File.ReadAllText(file);
        var at = text.IndexOf(Value, text.IndexOf("\"rfa.repeatImprovement\"", StringComparison.Ordinal), StringComparison.Ordinal) + Value.Length;
        File.WriteAllText(file, text.Insert(at, ", { \"from\": \"2027-01-01\", \"value\": 60, \"source\": \"rfa\", \"reason\": \"The policy was revised.\" }"));

        var run = CommandRun.Of("diff", Pack, folder.Path);
        var json = JsonDocument.Parse(CommandRun.Of("diff", folder.Path, Pack, "--format", "json").Output).RootElement;

        const string Title = "A repeat ablation follows {0} percent less pain for 6 months, or {0} percent better function";
        run.Output.ShouldContain($"[tightened] rfa.repeat: {Title.Replace("{0}", "60", StringComparison.Ordinal)}\n");
        run.Output.ShouldMatch("\\A.*: 1 threshold changed, 1 criterion tightened, no case of [0-9]+ comes out otherwise\n");
        json.GetProperty("criteria")[0].GetProperty("title").GetString().ShouldBe(Title.Replace("{0}", "50", StringComparison.Ordinal));
    }

    [Test]
    public void A_version_without_its_library_is_told_what_is_missing()
    {
        var run = CommandRun.Of("diff", New, "example-esi@1.0.0");

        run.ShouldBe(new CommandRun(
            ExitCodes.InvalidInput,
            string.Empty,
            "There is no folder example-esi@1.0.0. To take a version of a library by its id, name the library with --library DIR.\nNothing was compared.\n"));
    }

    [Test]
    public void Cases_alone_are_no_change_of_a_pack()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(New);
        var file = Path.Combine(folder.Path, "cases", "esi.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Low back pain alone is no radiculopathy", "Low back pain alone is not enough", StringComparison.Ordinal));

        var run = CommandRun.Of("diff", New, folder.Path);

        run.Output.ShouldBe("""
            example-esi 1.1.0 -> 1.1.0: nothing changed in meaning or wording

            Cases added: 1
              Low back pain alone is not enough

            Cases removed: 1
              Low back pain alone is no radiculopathy

            """.ReplaceLineEndings("\n"));
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void A_threshold_of_the_CGS_pack_that_is_raised_tells_the_criterion_and_the_cases()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "parameters.json");
        File.WriteAllText(file, Raise(File.ReadAllText(file)));

        var run = CommandRun.Of("diff", Pack, folder.Path, "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.SomethingChanged);
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("parameters").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("esi.conservativeCare");
        var criterion = json.GetProperty("criteria").EnumerateArray().ShouldHaveSingleItem();
        criterion.GetProperty("id").GetString().ShouldBe("esi.duration-and-care");
        criterion.GetProperty("meaning").GetString().ShouldBe("tightened");
        json.GetProperty("cases").GetProperty("changed").EnumerateArray().Select(change => change.GetProperty("name").GetString())
            .ShouldContain("Conservative care that failed after 28 days is 4 weeks");

        static string Raise(string sheet)
        {
            var parameter = sheet.IndexOf("\"esi.conservativeCare\"", StringComparison.Ordinal);
            var value = sheet.IndexOf("\"value\": 4", parameter, StringComparison.Ordinal);
            return sheet[..value] + "\"value\": 6" + sheet[(value + "\"value\": 4".Length)..];
        }
    }

    [Test]
    public void All_problems_of_both_packs_are_told_and_nothing_is_compared()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        first.Copy(Old);
        second.Copy(New);
        File.WriteAllText(Path.Combine(first.Path, "parameters.json"), "{");
        File.WriteAllText(Path.Combine(second.Path, "items.json"), "[]");
        File.WriteAllText(Path.Combine(second.Path, "cases", "esi.json"), "{}");

        var run = CommandRun.Of("diff", first.Path, second.Path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("parameters.json");
        run.Error.ShouldContain("items.json");
        run.Error.ShouldContain("cases/esi.json");
        run.Error.ShouldContain($"{first.Path} is not a valid rule pack with valid cases.\n");
        run.Error.ShouldContain($"{second.Path} is not a valid rule pack with valid cases.\n");
        run.Error.ShouldEndWith("Nothing was compared.\n");
    }

    [TestCase("example-esi@1.0.0", "example-esi@1.1.0")]
    [TestCase("example-esi@1.0.0", New)]
    public void Versions_in_a_library_are_compared_like_their_folders(string old, string @new)
    {
        var run = CommandRun.Of("diff", old, @new, "--library", "tests/data/library");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.SomethingChanged);
        run.Output.ShouldBe(CommandRun.Of("diff", Old, New).Output);
    }

    [Test]
    public void Versions_that_the_library_lacks_are_told_together_with_what_was_meant()
    {
        var run = CommandRun.Of("diff", "exmple-esi@1.0.0", "example-esi@2.0.0", "--library", "tests/data/library");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Did you mean \"example-esi\"?");
        run.Error.ShouldContain("It has 1.0.0, 1.1.0.");
        run.Error.ShouldEndWith("Nothing was compared.\n");
    }

    [Test]
    public void A_library_that_is_not_there_is_told()
    {
        var run = CommandRun.Of("diff", "a@1.0.0", "b@1.0.0", "--library", "no/such/library");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldEndWith("no/such/library is not a valid library of rule packs, so nothing was compared.\n");
    }

    [TestCase("no/such/pack")]
    [TestCase(Pack + "/pack.json")]
    public void What_is_no_folder_is_told_once(string path)
    {
        var run = CommandRun.Of("diff", path, Pack);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"{path} is not a valid rule pack with valid cases.\n");
        run.Error.ShouldContain("\n1 error, 0 warnings\n");
    }
}
