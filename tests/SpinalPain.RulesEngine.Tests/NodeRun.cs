using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SpinalPain.RulesEngine.Tests;

/// <summary>One run of a script in tests/node, where the independent tools are: a JSON Schema validator and a browser.</summary>
internal sealed record NodeRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Runs a script with its input on standard input. Without Node or without the packages the test is skipped and says so; on the
    /// build server it fails instead, so that nothing goes unseen there.
    /// </summary>
    /// <param name="script">Name of the script in tests/node.</param>
    /// <param name="input">What the script reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What came of it.</returns>
    public static NodeRun Of(string script, string input, params string[] arguments)
    {
        var folder = Golden.PathOf("tests/node");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Skip("The packages of tests/node are not installed; run \"npm ci\" there.");
        }

        using var process = Start(folder, script, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The script ended without reading all of it; its exit code tells why.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end.");
        }

        return new NodeRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Skips the test on a person's machine, and fails it on the build server.</summary>
    public static void Skip(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Ignore(reason);
    }

    private static Process Start(string folder, string script, string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Skip("Node is not on the PATH.");
            throw;
        }
    }
}
