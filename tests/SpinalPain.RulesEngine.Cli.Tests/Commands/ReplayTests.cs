using System.Text;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class ReplayTests
{
    private const string Library = "tests/data/library";
    private const string BothSides = Library + "/episodes/both-sides-of-the-change.json";
    private const string Episode = "samples/episodes/esi-conservative-care-short-not-covered.json";
    private const string Record = "samples/episodes/esi-conservative-care-short-not-covered.expected.json";

    [TestCase]
    [TestCase("--pack", "rules/cgs-spinal-pain/1.0.0")]
    [TestCase("--library", "rules")]
    public void A_record_made_earlier_is_identical(params string[] options)
    {
        var run = CommandRun.Of(["replay", Record, "--episode", Episode, .. options]);

        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith("identical: The same packs give the same answer for the same episode.\n");
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void A_record_of_two_versions_of_a_library_is_identical_and_comes_from_standard_input()
    {
        var record = CommandRun.Of("evaluate", BothSides, "--library", Library, "--format", "json").Output;

        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(record), "replay", "-", "--episode", BothSides, "--library", Library);

        run.Output.ShouldStartWith("identical: ");
        run.Output.ShouldContain("  Recorded pack: example-esi 1.0.0, sha256 ");
        run.Output.ShouldContain("  Recorded pack: example-esi 1.1.0, sha256 ");
        run.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public void An_edited_threshold_is_named_also_without_the_pack_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var (record, library) = Edited(folder);

        var text = CommandRun.Of("replay", record, "--episode", BothSides, "--library", library);
        var json = CommandRun.Of("replay", record, "--episode", BothSides, "--library", library, "--format", "json");
        var withOriginal = CommandRun.Of("replay", record, "--episode", BothSides, "--library", library, "--original", $"{Library}/example-esi-1.1.0");

        text.ExitCode.ShouldBe(ExitCodes.NotAsRecorded);
        text.Output.ShouldContain("\n    The parameter esi.improvement was 60 percent and is 70 percent.\n");
        withOriginal.Output.ShouldContain("\n    The parameter esi.improvement was 60 percent and is 70 percent for dates of service from 2025-07-01 on.\n");
        json.ExitCode.ShouldBe(ExitCodes.NotAsRecorded);
        Golden.Compare("tests/data/cli/replay-edited.txt", text.Output);
        Golden.Compare("tests/data/cli/replay-edited.json", AtVersion(json.Output));
    }

    [Test]
    public void A_pack_that_is_not_there_is_told()
    {
        var run = CommandRun.Of("replay", Record, "--episode", Episode, "--library", Library);

        run.ExitCode.ShouldBe(ExitCodes.NotAsRecorded);
        run.Output.ShouldStartWith("different: The decision cannot be made again.\n  Cause: The decision was made by cgs-spinal-pain 1.0.0, which is not there.\n");
    }

    [Test]
    public void All_that_cannot_be_read_is_told_at_once_and_nothing_is_replayed()
    {
        var run = CommandRun.Of("replay", Episode, "--episode", Record, "--library", "no-such-folder");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"error SP1013 {Episode}:1:1\n  The member \"episodeSha256\" is missing from a decision record.\n");
        run.Error.ShouldContain($"SP1012 {Record}:");
        run.Error.ShouldContain("no-such-folder is not a valid library of rule packs, so nothing was replayed.\n");
        run.Error.ShouldContain($"{Episode} is not a valid record of a decision, so nothing was replayed.\n");
    }

    [Test]
    public void Several_lines_of_a_batch_are_no_record()
    {
        var line = JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllText(Golden.PathOf(Record))).RootElement);

        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes($"{line}\n{line}\n"), "replay", "-", "--episode", Episode);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("error SP1007 (standard input):2:1");
    }

    /// <summary>A record of the example library, and a copy of that library with another threshold in its later version.</summary>
    private static (string Record, string Library) Edited(TemporaryFolder folder)
    {
        var record = folder.Write("record.json", CommandRun.Of("evaluate", BothSides, "--library", Library, "--format", "json").Output);
        folder.CopyAs(Library);
        var parameters = Path.Combine(folder.Path, Library, "example-esi-1.1.0", "parameters.json");
        var text = File.ReadAllText(parameters);
        text.ShouldContain("\"value\": 60");
        File.WriteAllText(parameters, text.Replace("\"value\": 60", "\"value\": 70", StringComparison.Ordinal));
        return (record, Path.Combine(folder.Path, Library));
    }

    /// <summary>The text with the version of the first release, so that a release leaves the golden file as it is.</summary>
    private static string AtVersion(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, "(Version\": \")[^\"]+", "${1}1.0.0");
}
