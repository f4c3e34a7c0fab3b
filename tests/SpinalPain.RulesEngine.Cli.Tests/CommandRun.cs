using System.Diagnostics;
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
        var start = new ProcessStartInfo(ToolUnderTest.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Golden.RepositoryRoot,
        };
        foreach (var argument in ToolUnderTest.First.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
