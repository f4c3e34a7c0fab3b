using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>Runs lines of a shell as a person types them, where "spinalpain" is the command under test.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder commands = new();

    public Shell()
    {
        var start = string.Join(' ', ToolUnderTest.First.Prepend(ToolUnderTest.Program).Select(each => $"'{each}'"));
        var command = this.commands.Write("spinalpain", $"#!/bin/sh\nexec {start} \"$@\"\n");
        if (OperatingSystem.IsWindows())
        {
            NodeRun.Skip("There is no bash to run the commands with.");
        }
        else
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs lines in a folder; they stop at the first that fails.</summary>
    public CommandRun Run(string folder, string lines)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add("-euc");
        start.ArgumentList.Add(lines);
        start.Environment["PATH"] = this.commands.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"These lines did not end:\n{lines}");
        }

        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void Dispose() => this.commands.Dispose();

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            NodeRun.Skip("There is no bash to run the commands with.");
            throw;
        }
    }
}
