using System.Diagnostics;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>Compiles a project natively, apart from what other builds of it have left.</summary>
internal static class NativePublish
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Publishes a project and returns the path of its program. A warning is an error.</summary>
    public static string Of(string project, string program)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = Path.Combine(AppContext.BaseDirectory, "native", name);
        var output = Path.Combine(folder, "publish");
        if (Directory.Exists(output))
        {
            // What an earlier run published must not be taken for what this one did.
            Directory.Delete(output, recursive: true);
        }

        var (exitCode, log) = Run(["publish", Golden.PathOf(project), "-c", "Release", "--use-current-runtime", "-p:PublishAot=true", "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", output, "-nodeReuse:false"]);
        if (exitCode != 0 || log.Contains("warning", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"{project} was not published natively without a warning (exit code {exitCode}):\n{log}");
        }

        var path = Path.Combine(output, OperatingSystem.IsWindows() ? $"{program}.exe" : program);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{project} was published without {program}:\n{log}");
    }

    private static (int ExitCode, string Log) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Golden.RepositoryRoot,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // What the build that runs these tests left for itself is not for another build.
        foreach (var left in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(left);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
