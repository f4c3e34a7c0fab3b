using System.Text.Json;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

/// <summary>--library: many packs and versions, and the one in force.</summary>
public sealed class LibraryTests
{
    private const string Library = "tests/data/library";
    private const string Episode = Library + "/episodes/both-sides-of-the-change.json";

    [Test]
    public void Each_line_is_judged_by_the_version_in_force_on_its_date()
    {
        var run = CommandRun.Of("evaluate", Episode, "--library", Library);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("\nJudged by example-esi 1.0.0, sha256 ");
        run.Output.ShouldContain("\nJudged by example-esi 1.1.0, sha256 ");
        run.Output.ShouldContain("Line line-1: 62323 on 2025-06-30: covered\n  Pack: example-esi 1.0.0\n");
        run.Output.ShouldContain("Line line-2: 62323 on 2025-07-01: not covered\n  Pack: example-esi 1.1.0\n");
    }

    [Test]
    public void Json_names_the_packs_and_the_pack_of_each_line()
    {
        using var document = JsonDocument.Parse(CommandRun.Of("evaluate", Episode, "--library", Library, "--format", "json").Output);

        document.RootElement.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("version").GetString()).ShouldBe(["1.0.0", "1.1.0"]);
        document.RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("pack").GetProperty("version").GetString()).ShouldBe(["1.0.0", "1.1.0"]);
    }

    [Test]
    public void A_library_may_be_nested_and_lie_beside_other_folders()
    {
        using var folder = new TemporaryFolder();
        foreach (var version in new[] { "1.0.0", "1.1.0" })
        {
            using var pack = new TemporaryFolder();
            Directory.CreateDirectory(Path.Combine(folder.Path, "example-esi"));
            Directory.Move(pack.Copy($"{Library}/example-esi-{version}"), Path.Combine(folder.Path, "example-esi", version));
            Directory.CreateDirectory(pack.Path);
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, "notes"));

        CommandRun.Of("evaluate", Episode, "--library", folder.Path + "/").Output.ShouldBe(CommandRun.Of("evaluate", Episode, "--library", Library).Output);
    }

    [Test]
    public void A_line_without_a_pack_says_what_was_looked_for()
    {
        var run = CommandRun.Of("evaluate", "samples/episodes/esi-initial-covered.json", "--library", Library);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith("NOT GOVERNED: No policy governs this request: it is neither covered nor denied.\n");
        run.Output.ShouldContain("No pack for the payer \"CGS Administrators\" in KY names the code 62323; there is one for \"Example Health Plan\".");
        run.Output.ShouldNotContain("Judged by");
    }

    [Test]
    public void Explanations_name_the_version_of_their_line()
    {
        var run = CommandRun.Of("explain", Episode, "--library", Library, "--criterion", "esi.repeat");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("Line line-1, esi.repeat: met\n");
        run.Output.ShouldContain("  Pack: example-esi 1.0.0\n");
        run.Output.ShouldContain("threshold: esi.improvement = 60 percent, in force since 2025-07-01");
    }

    [Test]
    public void Lines_that_are_not_explained_say_why()
    {
        var run = CommandRun.Of("explain", Episode, "--pack", $"{Library}/example-esi-1.0.0", "--criterion", "esi.repeat");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain("Line line-1, esi.repeat: met\n");
        run.Error.ShouldBe("line-2: The pack is not in force on 2025-07-01.\n");
    }

    [Test]
    public void A_misspelt_criterion_is_looked_for_in_all_packs()
    {
        var run = CommandRun.Of("explain", Episode, "--library", Library, "--criterion", "esi.repaet");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldBe("spinalpain: the library tests/data/library has no criterion \"esi.repaet\". Did you mean \"esi.repeat\"?\n");
    }

    [TestCase("evaluate")]
    [TestCase("explain")]
    public void A_pack_and_a_library_exclude_each_other(string verb)
    {
        var run = CommandRun.Of(verb, Episode, "--library", Library, "--pack", "rules/cgs-spinal-pain/1.0.0");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("spinalpain: --pack and --library cannot be used together: a pack judges every line, a library chooses the pack for each line.\n");
    }

    [TestCase("no/such/folder", "The folder does not exist.")]
    [TestCase("README.md", "The path names a file where the folder of a library is expected.")]
    [TestCase("docs", "The folder holds no pack")]
    public void A_folder_that_is_no_library_judges_nothing(string folder, string message)
    {
        var run = CommandRun.Of("evaluate", Episode, "--library", folder);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldEndWith($"{folder} is not a valid library of rule packs, so nothing was judged.\n");
    }

    [Test]
    public void A_pack_of_another_format_in_a_library_is_refused_with_both_versions_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Library);
        var manifest = Path.Combine(folder.Path, "example-esi-1.1.0", "pack.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"3.0\", \"more\": []", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "example-esi-1.1.0", "more.json"), "{}");

        var run = CommandRun.Of("evaluate", Episode, "--library", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("version \"3.0\" of the format, and this library reads \"1.0\"");
        run.Error.ShouldContain("\n1 error, 0 warnings\n");
    }

    [Test]
    public void The_name_of_a_folder_cannot_steer_the_terminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no such names.");
        }

        using var folder = new TemporaryFolder();
        folder.Copy(Library);
        var hostile = Path.Combine(folder.Path, "\u001b[31mred");
        Directory.Move(Path.Combine(folder.Path, "example-esi-1.1.0"), hostile);
        using (var again = new TemporaryFolder())
        {
            Directory.Move(again.Copy($"{Library}/example-esi-1.1.0"), Path.Combine(folder.Path, "second"));
            Directory.CreateDirectory(again.Path);
        }

        var run = CommandRun.Of("validate", "--library", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldContain("example-esi 1.1.0 is in two places: ");
        run.Output.ShouldContain("\\u001B[31mred");
        run.Output.ShouldNotContain("\u001b");
    }

    [Test]
    public void A_library_is_validated_as_a_whole()
    {
        var run = CommandRun.Of("validate", "--library", Library);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe("tests/data/library: a valid library of 2 packs\n  example-esi 1.0.0: active, from 2025-01-01 to 2025-06-30, 9 cases\n  example-esi 1.1.0: active, from 2025-07-01 on, 9 cases\n");
    }

    [Test]
    public void What_a_library_warns_of_is_shown_and_is_no_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Library);
        var manifest = Path.Combine(folder.Path, "example-esi-1.1.0", "pack.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"active\"", "\"draft\"", StringComparison.Ordinal));

        var run = CommandRun.Of("validate", "--library", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain("warning SP6006 ");
        run.Output.ShouldContain("0 errors, 1 warning\n");
        run.Output.ShouldContain("  example-esi 1.1.0: draft, from 2025-07-01 on, 9 cases\n");
    }

    [Test]
    public void Cases_of_a_library_are_checked_too()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Library);
        var cases = Path.Combine(folder.Path, "example-esi-1.0.0", "cases", "esi.json");
        File.WriteAllText(cases, File.ReadAllText(cases).Replace("esi.indication", "esi.indicatoin", StringComparison.Ordinal));

        var run = CommandRun.Of("validate", "--library", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldContain("Did you mean \"esi.indication\"?");
        run.Output.ShouldContain(": not a valid library of 2 packs\n  example-esi 1.0.0: active, from 2025-01-01 to 2025-06-30, cases with errors\n");
    }

    [Test]
    public void A_library_is_one_input_of_every_format()
    {
        using var document = JsonDocument.Parse(CommandRun.Of("validate", "rules/cgs-spinal-pain/1.0.0", "--library", Library, "--format", "json").Output);

        document.RootElement.ToString().ShouldContain("\"tests/data/library\"");
        CommandRun.Of("validate", "--library", Library, "--format", "github").Output.ShouldStartWith("Pack tests/data/library: a valid library of 2 packs\n");
    }

    [Test]
    public void A_library_that_cannot_be_read_is_invalid_input()
    {
        var run = CommandRun.Of("validate", "--library", "no/such/folder");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("The folder does not exist.");
    }
}
