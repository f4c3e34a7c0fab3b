using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>One run of the real command in a process of its own.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static CommandRun Of(params string[] arguments) => WithInput([], arguments);

    public static CommandRun WithInput(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading all of it, as it may.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"spinalpain {string.Join(' ', arguments)} did not end.");
        }

        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the command at the root of the repository, with all of its streams redirected.</summary>
    public static Process Start(params string[] arguments)
    {
        string[] line = [.. Interruptible(), ToolUnderTest.Program, .. ToolUnderTest.First, .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Golden.RepositoryRoot,
        };
        foreach (var argument in line[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>
    /// A shell starts what runs in its background with Ctrl-C ignored, and so it stays for all that is started from there. The command is
    /// to be seen as a person starts it.
    /// </summary>
    private static string[] Interruptible()
    {
        const string Status = "/proc/self/status";
        const ulong Interrupt = 1UL << (2 - 1);
        var ignored = OperatingSystem.IsLinux() ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0
            ? ["env", "--default-signal=INT"]
            : [];
    }
}
