using System.Text;
using SpinalPain.RulesEngine.Cli.Batches;

namespace SpinalPain.RulesEngine.Cli.Tests.Batches;

/// <summary>What the command writes, tells and refuses.</summary>
public sealed class BatchCommandTests
{
    private const string Week = "tests/data/batches/week.ndjson";

    [Test]
    public void Outcomes_rejects_and_the_summary_are_as_they_were()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("evaluate", "--batch", Week, "--output", "-", "--outcome-only", "--rejects", $"{folder.Path}/bad.ndjson");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        Golden.Compare("tests/data/batches/outcomes.ndjson", run.Output);
        Golden.Compare("tests/data/batches/rejects.ndjson", File.ReadAllText($"{folder.Path}/bad.ndjson"));
        Golden.Compare("tests/data/batches/summary-outcomes.txt", BatchFiles.WithoutTime(run.Error).Replace(folder.Path, "FOLDER", StringComparison.Ordinal));
    }

    [Test]
    public void Determinations_are_those_of_single_episodes_and_the_summary_names_criteria()
    {
        var run = CommandRun.WithInput(File.ReadAllBytes(Golden.PathOf(Week)), "evaluate", "--batch", "-", "--output", "-");

        Golden.Compare("tests/data/batches/summary.txt", BatchFiles.WithoutTime(run.Error));
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(Golden.PathOf(Week));
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Length.ShouldBe(3);
        foreach (var (line, answer) in new[] { lines[0], lines[2], lines[4] }.Zip(answers))
        {
            var single = CommandRun.Of("evaluate", folder.Write("one.json", line), "--format", "json").Output;
            string.Concat(single.Split('\n').Select(each => each.TrimStart())).Replace("\": ", "\":", StringComparison.Ordinal).ShouldBe(answer.Replace("\": ", "\":", StringComparison.Ordinal));
        }
    }

    [Test]
    public void Without_rejects_the_first_of_them_are_told()
    {
        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"secret\": 1}\n", 7))), "evaluate", "--batch", "-", "--output", "-");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("7 lines rejected; the first 5, and --rejects FILE writes all:\n  (standard input):1:");
        run.Error.Split('\n').Count(line => line.Contains("(standard input):", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Test]
    public void Nothing_is_zero_episodes_and_a_whole_gzip_file()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("evaluate", "--batch", folder.Write("in.ndjson", string.Empty), "--output", $"{folder.Path}/out.ndjson.gz");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldStartWith("Judged 0 episodes");
        File.ReadAllBytes($"{folder.Path}/out.ndjson.gz").Length.ShouldBe(20);
        BatchFiles.Gunzip(File.ReadAllBytes($"{folder.Path}/out.ndjson.gz")).ShouldBeEmpty();
    }

    [Test]
    public void A_gzip_input_that_was_cut_off_is_told_and_can_be_mended()
    {
        using var folder = new TemporaryFolder();
        var whole = BatchFiles.Gzip(BatchFiles.Lines(600));
        string[] command = ["evaluate", "--batch", folder.Write("in.ndjson.gz", whole[..(whole.Length * 2 / 3)]), "--output", $"{folder.Path}/out.ndjson", "--outcome-only"];

        var cut = CommandRun.Of(command);
        folder.Write("in.ndjson.gz", whole);
        var mended = CommandRun.Of([.. command, "--resume"]);
        var answers = File.ReadAllBytes(command[4]);
        CommandRun.Of(command).ExitCode.ShouldBe(ExitCodes.InvalidInput);

        cut.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        cut.Error.ShouldContain("in.ndjson.gz is no whole gzip file: what it holds from here on cannot be read.\nRun the same command with --resume to go on");
        mended.Error.ShouldContain("Judged ");
        answers.ShouldBe(File.ReadAllBytes(command[4]));
    }

    [Test]
    public async Task A_run_is_only_gone_on_with_as_it_was_begun()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(80));
        var request = BatchFiles.Request(folder.Path);
        string? begun = null;
        await BatchFiles.RunAsync(request with { OnCheckpoint = written => begun = written.InputLines is > 10 and < 60 ? File.ReadAllText(request.Output + ".checkpoint") : begun });
        var output = File.ReadAllBytes(request.Output);
        folder.Write("out.ndjson.checkpoint", begun!);
        var resume = request with { Resume = true };

        await Refused(request, "spinalpain: OUT.checkpoint is of a run that did not finish. Go on with it by --resume, or delete that file to begin anew.\n");
        await RefusedAs(resume with { OutcomeOnly = true }, "it was begun without --outcome-only");
        await RefusedAs(resume with { Rejects = null }, "it was begun with --rejects bad.ndjson");
        await RefusedAs(resume with { Stage = Facts.ReviewStage.ClaimReview }, "it was begun with another --stage");
        folder.Write("out.ndjson.checkpoint", begun!.Replace("sha256 0", "sha256 1", StringComparison.Ordinal).Replace("\"program\": \"", "\"program\": \"0.", StringComparison.Ordinal));
        await RefusedAs(resume, "it was begun by version 0.1.0.0 of this program, and this is 1.0.0");
        folder.Write("out.ndjson.checkpoint", begun.Replace("cgs-spinal-pain 1.0.0", "cgs-spinal-pain 0.9.0", StringComparison.Ordinal));
        (await BatchFiles.RunAsync(resume)).Error.ShouldContain("it was judged by the pack cgs-spinal-pain 0.9.0 (sha256 ");
        folder.Write("out.ndjson.checkpoint", begun);
        folder.Write("in.ndjson", BatchFiles.Lines(80).Reverse().ToArray());
        await RefusedAs(resume, "its input began with other lines");
        folder.Write("in.ndjson", BatchFiles.Lines(80));
        folder.Write("out.ndjson", output[..100]);
        await RefusedAs(resume, "what it had written is no longer there");
        folder.Write("out.ndjson.checkpoint", "{}");
        await Refused(resume, "spinalpain: OUT.checkpoint cannot be read or is no checkpoint of this version of the program. Delete it to begin anew.\n", ExitCodes.InvalidInput);

        Task RefusedAs(BatchRequest wrong, string why) => Refused(wrong, $"spinalpain: the run of OUT cannot be gone on with: {why}. Run it as it was begun, or delete OUT.checkpoint to begin anew.\n");

        async Task Refused(BatchRequest wrong, string message, int expected = ExitCodes.WrongUsage)
        {
            var (exitCode, error) = await BatchFiles.RunAsync(wrong);
            error.Replace(request.Output, "OUT", StringComparison.Ordinal).ShouldBe(message);
            exitCode.ShouldBe(expected);
            File.Exists(request.Output + ".checkpoint").ShouldBeTrue();
        }
    }

    [Test]
    public async Task To_go_on_with_nothing_is_to_begin()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(20));
        var request = BatchFiles.Request(folder.Path) with { Resume = true };

        var first = await BatchFiles.RunAsync(request);
        var output = File.ReadAllBytes(request.Output);
        await BatchFiles.RunAsync(request);

        first.Error.ShouldStartWith($"No run of {request.Output} was left unfinished: beginning at the first line.\n");
        File.ReadAllBytes(request.Output).ShouldBe(output);
    }

    [Test]
    public async Task Two_runs_do_not_write_one_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(5));
        var request = BatchFiles.Request(folder.Path);
        using var other = new FileStream(request.Output, FileMode.Create, FileAccess.Write, FileShare.None);

        var (exitCode, error) = await BatchFiles.RunAsync(request);

        exitCode.ShouldBe(ExitCodes.OutputFailed);
        error.ShouldContain($"{request.Output}: another run is writing it.");
    }

    [TestCase("no-such.ndjson", "SP1001")]
    [TestCase("tests", "SP1002")]
    public void An_input_that_cannot_be_read_leaves_the_output_alone(string input, string code)
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("evaluate", "--batch", input, "--output", folder.Write("out.ndjson", "kept"));

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain(code);
        File.ReadAllText($"{folder.Path}/out.ndjson").ShouldBe("kept");
    }

    [Test]
    public void The_progress_tells_rate_and_time_left()
    {
        BatchProgress.Text(12_000, TimeSpan.FromSeconds(4), 1_000, 6_000).ShouldBe("12,000 episodes, 3,000/s, 20.0 s left");
        BatchProgress.Text(12_000, TimeSpan.FromSeconds(4), 1_000, null).ShouldBe("12,000 episodes, 3,000/s");
        BatchProgress.Text(1, TimeSpan.Zero, 0, 6_000).ShouldBe("1 episode");
    }
}
