using CsCheck;
using SpinalPain.RulesEngine.Cli.Batches;

namespace SpinalPain.RulesEngine.Cli.Tests.Batches;

/// <summary>Whatever a killed run left, going on from it gives the bytes of a run that was never stopped.</summary>
public sealed class ResumeTests
{
    private const int Lines = 150;

    [TestCase("", false)]
    [TestCase("", true)]
    [TestCase(".gz", false)]
    public async Task What_any_kill_leaves_can_be_gone_on_with_to_the_same_bytes(string ending, bool outcomeOnly)
    {
        using var folder = new TemporaryFolder();
        var input = ending.Length > 0 ? BatchFiles.Gzip(BatchFiles.Lines(Lines)) : BatchFiles.Lines(Lines);
        folder.Write($"in.ndjson{ending}", input);
        var request = BatchFiles.Request(folder.Path, ending, outcomeOnly);
        var undisturbed = await BatchFiles.RunAsync(request);
        undisturbed.ExitCode.ShouldBe(ExitCodes.InvalidInput, undisturbed.Error);
        var (output, rejects) = (File.ReadAllBytes(request.Output), File.ReadAllBytes(request.Rejects!));
        var checkpoints = await Checkpoints(request);
        checkpoints.Count.ShouldBeGreaterThan(15);

        // A kill leaves a checkpoint, and of what was written after it any part: of the output, of the rejects, or of neither.
        Gen.Select(Gen.Int[0, checkpoints.Count - 1], Gen.Double.Unit, Gen.Double.Unit, Gen.Bool, Gen.Int[1, 3]).Sample(
            (place, ofOutput, ofRejects, withTemporary, workers) =>
            {
                var (text, checkpoint) = checkpoints[place];
                folder.Write($"out.ndjson{ending}", output[..Part(checkpoint.OutputBytes, output.Length, ofOutput)]);
                folder.Write($"bad.ndjson{ending}", rejects[..Part(checkpoint.RejectsBytes, rejects.Length, ofRejects)]);
                folder.Write($"out.ndjson{ending}.checkpoint", text);
                if (withTemporary)
                {
                    folder.Write($"out.ndjson{ending}.checkpoint.tmp", text[..(text.Length / 2)]);
                }

                var (exitCode, error) = BatchFiles.RunAsync(request with { Resume = true, Workers = workers }).GetAwaiter().GetResult();

                exitCode.ShouldBe(ExitCodes.InvalidInput, error);
                File.ReadAllBytes(request.Output).AsSpan().SequenceEqual(output).ShouldBeTrue();
                File.ReadAllBytes(request.Rejects!).AsSpan().SequenceEqual(rejects).ShouldBeTrue();
                BatchFiles.WithoutTime(error).ShouldEndWith(BatchFiles.WithoutTime(undisturbed.Error));
                Directory.GetFiles(folder.Path, "*.checkpoint*").ShouldBeEmpty();
            },
            iter: 40,
            threads: 1);
    }

    [Test]
    public async Task A_kill_before_the_output_was_opened_can_be_gone_on_with()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(20));
        var request = BatchFiles.Request(folder.Path);
        await BatchFiles.RunAsync(request);
        var output = File.ReadAllBytes(request.Output);
        var first = (await Checkpoints(request))[0];
        first.Checkpoint.OutputBytes.ShouldBe(0);
        File.Delete(request.Output);
        File.Delete(request.Rejects!);
        folder.Write("out.ndjson.checkpoint", first.Text);

        await BatchFiles.RunAsync(request with { Resume = true });

        File.ReadAllBytes(request.Output).ShouldBe(output);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(8)]
    public async Task The_bytes_are_the_same_for_any_number_of_workers(int workers)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(60));
        await BatchFiles.RunAsync(BatchFiles.Request(folder.Path, workers: 3));
        var expected = File.ReadAllBytes($"{folder.Path}/out.ndjson");

        await BatchFiles.RunAsync(BatchFiles.Request(folder.Path, workers: workers));

        File.ReadAllBytes($"{folder.Path}/out.ndjson").ShouldBe(expected);
    }

    [Test]
    public async Task A_compressed_run_holds_the_same_lines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", BatchFiles.Lines(60));
        folder.Write("in.ndjson.gz", BatchFiles.Gzip(BatchFiles.Lines(60)));
        await BatchFiles.RunAsync(BatchFiles.Request(folder.Path));

        await BatchFiles.RunAsync(BatchFiles.Request(folder.Path, ".gz"));

        BatchFiles.Gunzip(File.ReadAllBytes($"{folder.Path}/out.ndjson.gz")).ShouldBe(File.ReadAllBytes($"{folder.Path}/out.ndjson"));
    }

    [Test]
    public async Task Lines_that_were_appended_since_are_judged_too()
    {
        using var folder = new TemporaryFolder();
        var request = BatchFiles.Request(folder.Path);
        folder.Write("in.ndjson", BatchFiles.Lines(80));
        await BatchFiles.RunAsync(request);
        var expected = File.ReadAllBytes(request.Output);
        folder.Write("in.ndjson", BatchFiles.Lines(40));
        var last = (await Checkpoints(request))[^1];
        folder.Write("out.ndjson.checkpoint", last.Text);
        folder.Write("in.ndjson", BatchFiles.Lines(80));

        await BatchFiles.RunAsync(request with { Resume = true });

        File.ReadAllBytes(request.Output).ShouldBe(expected);
    }

    /// <summary>Every checkpoint that a run writes, the one before the first line included.</summary>
    private static async Task<List<(string Text, Checkpoint Checkpoint)>> Checkpoints(BatchRequest request)
    {
        var all = new List<(string, Checkpoint)>();
        await BatchFiles.RunAsync(request with { OnCheckpoint = written => all.Add((File.ReadAllText(request.Output + ".checkpoint"), written)) });
        return all;
    }

    private static int Part(long from, int to, double share) => (int)(from + ((to - from) * share));
}
