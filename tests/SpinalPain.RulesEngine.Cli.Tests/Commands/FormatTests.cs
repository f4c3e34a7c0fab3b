using System.Text;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class FormatTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";
    private const string Ugly = "{\"parameters\":[]}";
    private const string Laid = "{\n  \"parameters\": []\n}\n";

    [Test]
    public void A_pack_is_laid_out_with_its_cases_and_keeps_its_digest()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        foreach (var file in new[] { "items.json", "policies/definitions.json", "cases/facet-joint.json", "cases/episodes/esi-initial.json" })
        {
            var path = Path.Combine(folder.Path, file);
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n   ", StringComparison.Ordinal));
        }

        var digest = DigestBy(folder.Path);
        var first = CommandRun.Of("format", folder.Path);
        var second = CommandRun.Of("format", folder.Path);

        first.ExitCode.ShouldBe(ExitCodes.Done);
        first.Error.ShouldBeEmpty();
        foreach (var file in new[] { "items.json", "policies/definitions.json", "cases/facet-joint.json", "cases/episodes/esi-initial.json" })
        {
            first.Output.ShouldContain($"{folder.Path}/{file}: laid out\n");
        }

        second.ExitCode.ShouldBe(ExitCodes.Done);
        second.Output.ShouldMatch("^[0-9]+ files in layout, nothing to do\\.\n$");
        CommandRun.Of("validate", folder.Path).ExitCode.ShouldBe(ExitCodes.Done);
        DigestBy(folder.Path).ShouldBe(digest);
        Directory.EnumerateFiles(folder.Path, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Test]
    public void A_check_writes_nothing_and_names_the_command_that_does()
    {
        using var folder = new TemporaryFolder();
        var ugly = folder.Write("ugly one.json", Ugly);
        var laid = folder.Write("laid.json", Laid);

        var run = CommandRun.Of("format", "--check", ugly, laid);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe($"{ugly}: not in layout\n1 file not in layout, 1 in layout already.\nRun \"spinalpain format '{ugly}' {laid}\" to lay them out.\n");
        File.ReadAllText(ugly).ShouldBe(Ugly);
        CommandRun.Of("format", ugly).Output.ShouldBe($"{ugly}: laid out\n1 file laid out, 0 in layout already.\n");
        File.ReadAllText(ugly).ShouldBe(Laid);
        CommandRun.Of("format", "--check", ugly, laid).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void A_file_with_errors_is_left_as_it_is_and_keeps_no_other_from_being_laid_out()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.json", "{ \"a\": 1, }");
        var twice = folder.Write("twice.json", "{ \"a\": 1, \"a\": 2 }");
        var ugly = folder.Write("ugly.json", Ugly);

        var run = CommandRun.Of("format", broken, twice, ugly, Path.Combine(folder.Path, "missing.json"));

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("SP1007");
        run.Error.ShouldContain("SP1011");
        run.Error.ShouldContain("SP1001");
        run.Error.ShouldContain($"{broken} was left as it is.\n");
        run.Output.ShouldBe($"{ugly}: laid out\n1 file laid out, 0 in layout already.\n");
        File.ReadAllText(broken).ShouldBe("{ \"a\": 1, }");
        File.ReadAllText(twice).ShouldBe("{ \"a\": 1, \"a\": 2 }");
        File.ReadAllText(ugly).ShouldBe(Laid);
    }

    [Test]
    public void A_folder_without_a_pack_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("episode.json", Ugly);

        var run = CommandRun.Of("format", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("The folder holds no file of a pack.");
        File.ReadAllText(Path.Combine(folder.Path, "episode.json")).ShouldBe(Ugly);
    }

    [Test]
    public void A_link_is_followed_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Links and permissions of this kind are not of this system.");
            return;
        }

        using var folder = new TemporaryFolder();
        var target = folder.Write("target.json", Ugly);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        var link = Path.Combine(folder.Path, "link.json");
        File.CreateSymbolicLink(link, "target.json");

        var run = CommandRun.Of("format", link);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        File.ReadAllText(target).ShouldBe(Laid);
        new FileInfo(link).LinkTarget.ShouldBe("target.json");
        File.GetUnixFileMode(target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
    }

    [Test]
    public void A_read_only_file_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("locked.json", Ugly);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var run = CommandRun.Of("format", path);
        var text = File.ReadAllText(path);
        File.SetAttributes(path, FileAttributes.Normal);

        run.ExitCode.ShouldBe(ExitCodes.OutputFailed);
        run.Error.ShouldBe($"{path} was left as it is: it is read-only for this user.\n");
        text.ShouldBe(Ugly);
    }

    [Test]
    public void A_hostile_name_steers_no_terminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("No file can have such a name on this system.");
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("\u001b[31m'\n.json", Ugly);

        var run = CommandRun.Of("format", "--check", path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldNotContain("\u001b");
        run.Output.ShouldContain(@"/\u001B[31m' .json: not in layout");
        Encoding.UTF8.GetByteCount(run.Output).ShouldBe(run.Output.Length);
    }

    private static string DigestBy(string pack)
    {
        var run = CommandRun.Of("evaluate", "samples/episodes/esi-initial-covered.json", "--format", "json", "--pack", pack);
        run.ExitCode.ShouldBe(ExitCodes.Done);
        return run.Output.Split("\"sha256\": \"")[1][..64];
    }
}
