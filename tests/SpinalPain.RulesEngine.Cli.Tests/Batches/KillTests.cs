using System.Diagnostics;
using SpinalPain.RulesEngine.Cli.Batches;

namespace SpinalPain.RulesEngine.Cli.Tests.Batches;

/// <summary>The real command, really killed.</summary>
[Platform(Exclude = "Win", Reason = "Sends Unix signals.")]
[NonParallelizable]
public sealed class KillTests
{
    private static readonly byte[] Input = BatchFiles.Lines(2_500);

    [TestCase("")]
    [TestCase(".gz")]
    public void A_run_that_is_killed_again_and_again_comes_to_the_same_bytes(string ending)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"in.ndjson{ending}", ending.Length > 0 ? BatchFiles.Gzip(Input) : Input);
        string[] command = ["evaluate", "--batch", $"{folder.Path}/in.ndjson{ending}", "--output", $"{folder.Path}/out.ndjson{ending}", "--rejects", $"{folder.Path}/bad.ndjson{ending}"];
        var undisturbed = CommandRun.Of(command);
        var (output, rejects) = (File.ReadAllBytes(command[4]), File.ReadAllBytes(command[6]));
        File.Delete(command[4]);
        var kills = 0;

        CommandRun? last = null;
        for (var round = 0; last is null; round++)
        {
            // Each is killed somewhat further on than the one before; at last one comes to its end.
            var until = (long)(output.Length * 0.25 * round) + 1;
            if (round < 4 && Kill(() => Length(command[4]) >= until, "-KILL", [.. command, "--resume"]).ExitCode == 128 + 9)
            {
                kills++;
                File.Exists(command[4] + ".checkpoint").ShouldBeTrue();
            }
            else if (round >= 4 || !File.Exists(command[4] + ".checkpoint"))
            {
                last = CommandRun.Of([.. command, "--resume"]);
            }
        }

        kills.ShouldBeGreaterThanOrEqualTo(1);
        last.ExitCode.ShouldBe(undisturbed.ExitCode);
        BatchFiles.WithoutTime(last.Error).ShouldEndWith(BatchFiles.WithoutTime(undisturbed.Error));
        File.ReadAllBytes(command[4]).AsSpan().SequenceEqual(output).ShouldBeTrue();
        File.ReadAllBytes(command[6]).AsSpan().SequenceEqual(rejects).ShouldBeTrue();
        Directory.GetFiles(folder.Path, "*.checkpoint*").ShouldBeEmpty();
    }

    [Test]
    public void Ctrl_C_leaves_whole_lines_and_says_how_to_go_on()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["evaluate", "--batch", folder.Write("in.ndjson", Input), "--output", $"{folder.Path}/out.ndjson"];

        var stopped = Kill(() => Length(command[4]) > 0, "-INT", command);

        stopped.ExitCode.ShouldBe(ExitCodes.Interrupted);
        stopped.Error.ShouldBe($"Stopped.\nRun the same command with --resume to go on with {command[4]}.\n");
        File.ReadAllBytes(command[4])[^1].ShouldBe((byte)'\n');
        new CheckpointFile(command[4]).Read()!.OutputBytes.ShouldBe(Length(command[4]));
        CommandRun.Of([.. command, "--resume"]).Error.ShouldStartWith("Going on after line ");
    }

    /// <summary>A pipe that nobody writes to: the run waits for it, and still it stops.</summary>
    [Test]
    public void Ctrl_C_stops_a_run_that_waits_for_standard_input()
    {
        using var folder = new TemporaryFolder();
        using var process = CommandRun.Start("evaluate", "--batch", "-", "--output", $"{folder.Path}/out.ndjson");
        while (!File.Exists($"{folder.Path}/out.ndjson"))
        {
            Thread.Sleep(10);
        }

        Signal(process, "-INT");

        process.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        process.ExitCode.ShouldBe(ExitCodes.Interrupted);
        process.StandardError.ReadToEnd().ShouldBe("Stopped.\n");
    }

    private static (int ExitCode, string Error) Kill(Func<bool> when, string signal, string[] command)
    {
        using var process = CommandRun.Start(command);
        var error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !when())
        {
            Thread.Sleep(1);
        }

        if (!process.HasExited)
        {
            Signal(process, signal);
        }

        process.WaitForExit();
        return (process.ExitCode, error.GetAwaiter().GetResult());
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
