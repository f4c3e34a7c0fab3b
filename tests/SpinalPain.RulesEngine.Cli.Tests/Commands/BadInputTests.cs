using System.Text;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

/// <summary>Whatever stands in a file, the command says what is wrong with it, in words and with exit code 3.</summary>
public sealed class BadInputTests
{
    private const string Good = """{ "id": "minimal", "stage": "priorAuthorization", "lines": [ { "id": "line-1", "code": "62323", "dateOfService": "2025-03-10" } ] }""";

    private static readonly string Million = new('9', 1_000_000);

    private static IEnumerable<TestCaseData> BadContents() =>
    [
        Bad("an empty file", "", "SP1005"),
        Bad("white space only", " \r\n\t", "SP1005"),
        Bad("truncated JSON", Good[..^10], "SP1007"),
        Bad("a wrong top-level type", "[]", "SP1014"),
        Bad("a text at the top", "\"episode\"", "SP1014"),
        Bad("null", "null", "SP1014"),
        Bad("nesting 100,000 deep", new string('[', 100_000) + new string(']', 100_000), "SP1008"),
        Bad("nesting 100,000 deep that never ends", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "SP10"),
        Bad("a number of a million digits", Good.Replace("\"2025-03-10\"", Million, StringComparison.Ordinal), "SP1010"),
        Bad("a text of a million characters", Good.Replace("2025-03-10", Million, StringComparison.Ordinal), "SP1010"),
        Bad("more than the size limit", Good + new string(' ', 17 * 1024 * 1024), "SP1004"),
        Bad("not a number", Good.Replace("\"2025-03-10\"", "NaN", StringComparison.Ordinal), "SP1007"),
        Bad("a comment", Good + "// done", "SP1007"),
        Bad("two documents", Good + Good, "SP1007"),
        Bad("a member twice", Good.Replace("\"id\": \"minimal\"", "\"id\": \"minimal\", \"id\": \"minimal\"", StringComparison.Ordinal), "SP1011"),
        Bad("a misspelt member", Good.Replace("\"stage\"", "\"stagee\"", StringComparison.Ordinal), "SP1012"),
        Bad("a date that does not exist", Good.Replace("2025-03-10", "2025-02-30", StringComparison.Ordinal), "SP2"),
        Bad("29 February of no leap year", Good.Replace("2025-03-10", "2023-02-29", StringComparison.Ordinal), "SP2"),
        Bad("the year 0001", Good.Replace("2025-03-10", "0001-01-01", StringComparison.Ordinal), "SP2"),
        Bad("the year 9999", Good.Replace("2025-03-10", "9999-12-31", StringComparison.Ordinal), "SP2"),
    ];

    [TestCaseSource(nameof(BadContents))]
    public void A_bad_file_is_named_with_what_is_wrong(string content, string code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", content);

        var run = CommandRun.Of("evaluate", path);

        ShouldRefuse(run, code);
        run.Error.ShouldContain("bad.json");
    }

    [TestCaseSource(nameof(BadContents))]
    public void The_same_from_standard_input(string content, string code)
    {
        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(content), "evaluate", "-");

        ShouldRefuse(run, code);
        run.Error.ShouldContain("(standard input)");
    }

    [Test]
    public void Invalid_UTF8_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", [.. Encoding.UTF8.GetBytes(Good[..10]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Good[10..])]);

        ShouldRefuse(CommandRun.Of("evaluate", path), "SP1006");
    }

    [Test]
    public void UTF16_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray());

        ShouldRefuse(CommandRun.Of("evaluate", path), "SP1006");
    }

    [Test]
    public void A_byte_order_mark_is_accepted()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("good.json", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Good)).ToArray());

        var run = CommandRun.Of("evaluate", path);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain("Episode minimal");
    }

    [Test]
    public void A_missing_file_is_named() => ShouldRefuse(CommandRun.Of("evaluate", "no/such/episode.json"), "SP1001");

    [Test]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();

        ShouldRefuse(CommandRun.Of("evaluate", folder.Path), "SP1002");
    }

    [Test]
    public void A_file_without_permission_is_named()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("This user may read every file, so there is nothing to see.");
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("secret.json", Good);
        File.SetUnixFileMode(path, UnixFileMode.None);

        ShouldRefuse(CommandRun.Of("evaluate", path), "SP1003");
    }

    [Test]
    [Platform("Linux", Reason = "Needs a file that nobody can read from its beginning.")]
    public void A_file_that_fails_while_it_is_read_is_named() => ShouldRefuse(CommandRun.Of("evaluate", "/proc/self/mem"), "SP1003");

    [Test]
    public void One_bad_episode_among_several_keeps_no_other_from_being_judged()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.json", Good);
        var bad = folder.Write("bad.json", "{");
        var last = folder.Write("last.json", Good.Replace("minimal", "last", StringComparison.Ordinal));

        var run = CommandRun.Of("evaluate", good, bad, last);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldContain("Episode minimal");
        run.Output.ShouldContain("Episode last");
        run.Output.ShouldContain("good.json");
        run.Output.ShouldNotContain("bad.json");
        run.Error.ShouldContain("SP1007");
        run.Error.ShouldContain($"{bad} was not judged.");
    }

    [Test]
    public void Explain_refuses_the_same_input() => ShouldRefuse(CommandRun.WithInput("{"u8.ToArray(), "explain", "-"), "SP1007");

    [TestCase("evaluate")]
    [TestCase("explain")]
    public void An_invalid_pack_judges_nothing(string verb)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack.json", "{");

        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(Good), verb, "-", "--pack", folder.Path);

        ShouldRefuse(run, "SP1007");
        run.Error.ShouldContain("is not a valid rule pack, so nothing was judged.");
    }

    private static void ShouldRefuse(CommandRun run, string code)
    {
        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"error {code}");
        run.Error.ShouldNotContain("   at ");
        run.Error.Length.ShouldBeLessThan(4_000, "a person has to read it");
    }

    private static TestCaseData Bad(string name, string content, string code) => new TestCaseData(content, code).SetArgDisplayNames(name);
}
