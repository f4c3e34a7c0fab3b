using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class NewTests
{
    [Test]
    public void A_new_pack_is_valid_in_layout_and_its_cases_come_out_as_they_say()
    {
        using var folder = new TemporaryFolder();
        var pack = $"{folder.Path}/rules/acme-esi/1.2.0";

        var run = CommandRun.Of("new", "pack", pack, "--title", "Epidural \"Steroid\" Injection \u00e9", "--payer", "Acme", "--jurisdiction", "OH", "--jurisdiction", "KY", "--from", "2026-03-01");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain($"wrote {pack}/pack.json\n");
        run.Output.ShouldContain($"{pack}: acme-esi 1.2.0 is valid: 1 policy, 1 criterion, 1 parameter, 8 cases\n");
        run.Output.ShouldContain($"  spinalpain validate {pack}\n");
        run.Output.ShouldNotContain("as none was given");
        ShouldBeSound(pack, cases: 8);
        var manifest = PackLoader.LoadFolder(pack).Value.Manifest;
        manifest.Title.ShouldBe("Epidural \"Steroid\" Injection \u00e9");
        manifest.Jurisdictions.ShouldBe(["OH", "KY"]);
        manifest.EffectiveFrom.ShouldBe(new DateOnly(2026, 3, 1));
    }

    [Test]
    public void Schemas_are_written_at_the_root_of_the_repository_once_and_named_by_every_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));

        CommandRun.Of("new", "pack", $"{folder.Path}/rules/a/1.0.0").ExitCode.ShouldBe(ExitCodes.Done);
        var second = CommandRun.Of("new", "pack", $"{folder.Path}/rules/b/1.0.0");

        second.ExitCode.ShouldBe(ExitCodes.Done);
        second.Output.ShouldNotContain(".schema.json");
        Directory.EnumerateFiles(Path.Combine(folder.Path, "schemas")).Select(Path.GetFileName).ShouldBe(SchemaFiles.All.Select(file => file.Name), ignoreOrder: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "rules"), "*.json", SearchOption.AllDirectories))
        {
            var reference = File.ReadAllText(file).Split("\"$schema\": \"")[1].Split('"')[0];
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, reference)).ShouldBeTrue($"{file} names {reference}");
        }
    }

    [Test]
    public void What_is_there_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("notes.txt", "mine");

        var intoFolder = CommandRun.Of("new", "pack", folder.Path, "--id", "a");
        var intoFile = CommandRun.Of("new", "pack", file, "--id", "a");

        intoFolder.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        intoFile.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        intoFolder.Error.ShouldContain("is there already, and nothing is overwritten");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBe([file]);
        File.ReadAllText(file).ShouldBe("mine");
    }

    [TestCase("1st", "cannot be the id of a pack")]
    [TestCase("ok", "is not a jurisdiction", "--jurisdiction", "kentucky")]
    [TestCase("ok", "\"title\" is empty", "--title", " ")]
    [TestCase("ok", "--from does not know \"2026-02-30\"", "--from", "2026-02-30")]
    public void Wrong_words_write_nothing(string name, string problem, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of(["new", "pack", $"{folder.Path}/{name}", .. options]);

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(problem);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Test]
    public void A_new_criterion_keeps_pack_and_cases_sound()
    {
        using var folder = new TemporaryFolder();
        var pack = $"{folder.Path}/a/1.0.0";
        CommandRun.Of("new", "pack", pack);

        var run = CommandRun.Of("new", "criterion", pack, "esi.guidance", "--title", "Guided by imaging");
        var again = CommandRun.Of("new", "criterion", pack, "esi.guidance");
        var other = CommandRun.Of("new", "criterion", pack, "esi.other", "--policy", "epidural-steroid-injektion");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        ShouldBeSound(pack, cases: 12);
        PackLoader.LoadFolder(pack).Value.Policies[0].Requires.Select(criterion => criterion.Id).ShouldBe(["esi.radiculopathy", "esi.guidance"]);
        again.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        again.Error.ShouldContain("has a criterion \"esi.guidance\" already");
        other.Error.ShouldContain("Did you mean \"epidural-steroid-injection\"?");
        ShouldBeSound(pack, cases: 12);
    }

    [TestCase("epidural-steroid-injection")]
    [TestCase("radiofrequency-ablation")]
    [TestCase("spinal-cord-stimulation")]
    public void In_a_large_pack_a_new_criterion_changes_no_outcome_and_no_other_line(string policy)
    {
        using var folder = new TemporaryFolder();
        folder.Copy("rules/cgs-spinal-pain/1.0.0");
        var before = CaseReader.ReadFolder(folder.Path).Value.Cases.Length;
        var lines = File.ReadAllLines(Path.Combine(folder.Path, "parameters.json"));

        var run = CommandRun.Of("new", "criterion", folder.Path, "new.criterion", "--policy", policy);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        ShouldBeSound(folder.Path, cases: before + 4, isLaidOut: false);

        // This file was not in layout, or was: either way only the end of its list changes.
        var after = File.ReadAllLines(Path.Combine(folder.Path, "parameters.json"));
        after.Length.ShouldBe(lines.Length + 10);
        after[..(lines.Length - 3)].ShouldBe(lines[..^3]);
    }

    [Test]
    public void A_case_needs_a_person_who_says_what_it_expects()
    {
        using var folder = new TemporaryFolder();
        var pack = $"{folder.Path}/a/1.0.0";
        CommandRun.Of("new", "pack", pack);
        var patch = """{ "symptoms": [ { "region": "lumbosacral", "location": "lowBack", "onsetOn": "2023-01-01" } ] }""";
        var bytes = Encoding.UTF8.GetBytes(patch);

        var asked = CommandRun.WithInput(bytes, "new", "case", pack, "Pain for years", "--patch", "-");
        asked.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        asked.Output.ShouldBe("The pack decides now: covered\n  esi.radiculopathy: met\n");
        asked.Error.ShouldContain("--expect");
        ShouldBeSound(pack, cases: 8);

        var run = CommandRun.WithInput(bytes, "new", "case", pack, "Pain for years", "--patch", "-", "--expect", "covered", "--criterion", "esi.radiculopathy=met");
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("The pack decides so now.\n");
        ShouldBeSound(pack, cases: 9);

        var wrong = CommandRun.WithInput(bytes, "new", "case", pack, "Pain for years is too long", "--patch", "-", "--expect", "notCovered", "--criterion", "esi.radiculopathy=notMet");
        wrong.ExitCode.ShouldBe(ExitCodes.Done);
        wrong.Output.ShouldContain("The pack decides otherwise now: the outcome is covered, esi.radiculopathy is met. The case fails until the pack is changed.");
        CommandRun.Of("validate", pack).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [TestCase("{}", ExitCodes.WrongUsage, "has a case of that name already", "Pain for a day less than 4 weeks is not covered")]
    [TestCase("{}", ExitCodes.WrongUsage, "one sentence", " ")]
    [TestCase("{}", ExitCodes.WrongUsage, "Did you mean \"initial\"?", "A name", "--base", "initail")]
    [TestCase("{}", ExitCodes.WrongUsage, "Did you mean \"esi.radiculopathy\"?", "A name", "--criterion", "esi.radiculopaty=met")]
    [TestCase("{}", ExitCodes.WrongUsage, "Did you mean \"notMet\"?", "A name", "--criterion", "esi.radiculopathy=notmet")]
    [TestCase("[]", ExitCodes.InvalidInput, "a patch is a JSON object", "A name")]
    [TestCase("{", ExitCodes.InvalidInput, "SP1007", "A name")]
    [TestCase("{ \"symptms\": null }", ExitCodes.InvalidInput, "Did you mean \"symptoms\"?", "A name")]
    [TestCase("{ \"lines\": [] }", ExitCodes.InvalidInput, "SP2011", "A name")]
    public void A_case_that_would_not_be_sound_is_not_written(string patch, int exitCode, string problem, string name, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var pack = $"{folder.Path}/a/1.0.0";
        CommandRun.Of("new", "pack", pack);

        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(patch), ["new", "case", pack, name, "--patch", "-", "--expect", "covered", .. options]);

        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(problem);
        run.Error.ShouldNotContain("   at ");
        ShouldBeSound(pack, cases: 8);
    }

    [Test]
    public void A_criterion_and_a_case_need_a_valid_pack()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack.json", "{");

        foreach (var arguments in new string[][] { ["criterion", folder.Path, "a.b"], ["case", folder.Path, "A name"], ["criterion", "no/such/pack", "a.b"], ["case", "no/such/pack", "A name"] })
        {
            var run = CommandRun.Of(["new", .. arguments]);

            run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
            run.Error.ShouldContain("Nothing was written");
        }
    }

    [Test]
    public void A_misspelt_kind_is_answered_with_the_one_that_was_meant()
    {
        var run = CommandRun.Of("new", "pakc");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldBe("spinalpain new: there is no command \"pakc\".\nDid you mean \"pack\"?\nRun \"spinalpain new --help\" to see how it is used.\n");
        CommandRun.Of("new", "pack").Error.ShouldContain("Run \"spinalpain new pack --help\"");
    }

    private static void ShouldBeSound(string pack, int cases, bool isLaidOut = true)
    {
        var loaded = PackLoader.LoadFolder(pack);
        loaded.Diagnostics.ShouldBeEmpty();
        var set = CaseReader.ReadFolder(pack, loaded.Value);
        set.Diagnostics.ShouldBeEmpty();
        var compiled = CompiledPack.Compile(loaded.Value);
        var results = set.Value.Cases.Select(each => CaseRunner.Run(compiled, each)).ToList();
        results.Count.ShouldBe(cases);
        results.Where(result => !result.Passed).ShouldBeEmpty();
        if (isLaidOut)
        {
            CommandRun.Of("format", "--check", pack).ExitCode.ShouldBe(ExitCodes.Done);
        }
    }
}
