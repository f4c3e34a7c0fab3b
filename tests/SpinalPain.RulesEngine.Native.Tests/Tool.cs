using System.Diagnostics;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>One of the two builds of the tool, which must not differ in anything that is seen of them.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Command">The program and its first arguments.</param>
internal sealed record Tool(string Name, IReadOnlyList<string> Command)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The managed tool, which was built beside the tests.</summary>
    public static Tool Managed { get; } = new("managed", ["dotnet", Path.Combine(AppContext.BaseDirectory, "spinalpain.dll")]);

    public static Tool Native => new("native", [NativeTool.Path]);

    /// <summary>Runs it in a folder, with its streams as bytes.</summary>
    public ToolRun Run(Comparison comparison, string folder)
    {
        string[] command = comparison.OnTerminal ? OnTerminal([.. this.Command, .. comparison.Arguments]) : [.. this.Command, .. comparison.Arguments];
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        // These change what is written, and the machine may have them.
        foreach (var name in (string[])["NO_COLOR", "GITHUB_ACTIONS", "COLUMNS", "LINES"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in comparison.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var error = ReadAsync(process.StandardError.BaseStream);
        try
        {
            process.StandardInput.BaseStream.Write(comparison.Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool ended without reading all of it, as it may.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The {this.Name} tool did not end: {comparison}");
        }

        return new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The command in a terminal of its own, which "script" makes; what it draws comes on standard output.</summary>
    private static string[] OnTerminal(string[] command) =>
        ["script", "--quiet", "--return", "--command", string.Join(' ', command.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'")), "/dev/null"];

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
