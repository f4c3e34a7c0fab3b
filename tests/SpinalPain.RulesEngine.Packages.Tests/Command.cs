using System.Diagnostics;
using System.Text;

namespace SpinalPain.RulesEngine.Packages.Tests;

/// <summary>One run of a program in a process of its own.</summary>
internal sealed record Command(string Line, int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>All that was written, for a message.</summary>
    public string Told => $"{this.Line} ended with exit code {this.ExitCode}:\n{this.Output}{this.Error}";

    /// <summary>Runs a program that has to succeed.</summary>
    public static Command Done(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var run = Run(folder, environment, program, arguments);
        run.ExitCode.ShouldBe(0, run.Told);
        return run;
    }

    public static Command Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, environment, program, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var line = string.Join(' ', process.StartInfo.ArgumentList.Prepend(program));
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{line} did not end.");
        }

        return new Command(line, process.ExitCode, Text(output), Text(error));
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };

        // What the build that runs these tests left for itself is not for another build.
        foreach (var left in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(left);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string Text(Task<string> stream) => stream.GetAwaiter().GetResult().ReplaceLineEndings("\n");
}
