using System.Diagnostics;
using System.Text;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>What happens around a run: pipes that close, Ctrl-C, full disks, and faults of the program itself.</summary>
public sealed class ProcessTests
{
    private const string Good = """{ "id": "minimal", "stage": "priorAuthorization", "lines": [ { "id": "line-1", "code": "62323", "dateOfService": "2025-03-10" } ] }""";

    [Test]
    public void A_reader_that_goes_away_is_no_crash()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("good.json", Good);
        using var process = CommandRun.Start(["evaluate", .. Enumerable.Repeat(path, 300)]);
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        process.StandardOutput.Close();

        var error = process.StandardError.ReadToEnd();

        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        error.ShouldBeEmpty();
        process.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Sends a Unix signal.")]
    public void Ctrl_C_ends_it_cleanly()
    {
        // When the answer to the first episode is there, the command waits for the second.
        using var folder = new TemporaryFolder();
        using var process = CommandRun.Start("evaluate", folder.Write("good.json", Good), "-");
        while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("  1. ", StringComparison.Ordinal))
        {
        }

        process.HasExited.ShouldBeFalse("it waits for its input");

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        process.ExitCode.ShouldBe(ExitCodes.Interrupted);
        process.StandardError.ReadToEnd().ShouldBeEmpty();
    }

    [Test]
    public void Output_is_UTF8_without_a_byte_order_mark()
    {
        using var process = CommandRun.Start("evaluate", "-");
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(Good.Replace("62323", "6232é", StringComparison.Ordinal).Replace("minimal", "痛", StringComparison.Ordinal)));
        process.StandardInput.Close();
        using var bytes = new MemoryStream();

        process.StandardOutput.BaseStream.CopyTo(bytes);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        (text + error).ShouldNotContain("\ufeff");
        (text + error).ShouldNotContain("?");
    }

    [Test]
    public void A_fault_of_the_program_is_one_line_without_its_message()
    {
        using var error = new StringWriter();
        var io = Io(error, openInput: () => throw new InvalidOperationException("secret of the patient"));

        var exitCode = Program.Run(["evaluate", "-"], io);

        exitCode.ShouldBe(ExitCodes.InternalError);
        error.ToString().Count(character => character == '\n').ShouldBe(1);
        error.ToString().ShouldContain("InvalidOperationException");
        error.ToString().ShouldContain("please report it");
        error.ToString().ShouldNotContain("secret");
    }

    [Test]
    public void A_full_disk_is_named()
    {
        using var error = new StringWriter();
        var io = Io(error, output: new FullDisk());

        var exitCode = Program.Run(["--version"], io);

        exitCode.ShouldBe(ExitCodes.OutputFailed);
        error.ToString().ShouldBe("spinalpain: the result cannot be written: No space left on device\n");
    }

    [Test]
    public void Standard_input_that_cannot_be_read_is_named()
    {
        using var error = new StringWriter();
        var io = Io(error, openInput: () => throw new UnauthorizedAccessException());

        var exitCode = Program.Run(["evaluate", "-"], io);

        exitCode.ShouldBe(ExitCodes.InvalidInput);
        error.ToString().ShouldContain("(standard input) cannot be read.");
    }

    private static CommandIo Io(TextWriter error, Stream? output = null, Func<Stream>? openInput = null) =>
        new(openInput ?? (() => Stream.Null), output ?? new MemoryStream(), () => error, toTerminal: false, withColor: false, width: 100);

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
