using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>Writes the files of a scaffold and says so.</summary>
internal static class ScaffoldWriter
{
    /// <summary>Writes the files in order. Nothing that is there is overwritten, and the first failure ends it.</summary>
    public static int Write(IEnumerable<ScaffoldFile> files, CommandIo io)
    {
        foreach (var file in files)
        {
            var name = PlainText.OneLine(file.Path.Replace('\\', '/'));
            if ((file.IsNew ? SafeFile.Create(file.Path, file.Text) : SafeFile.Replace(file.Path, file.Text)) is { } reason)
            {
                io.Tell($"{CommandLineName}: {name} could not be written: {reason}. What was named before is written.");
                return ExitCodes.OutputFailed;
            }

            io.Output.Write($"{(file.IsNew ? "wrote" : "changed")} {name}\n");
        }

        return ExitCodes.Done;
    }

    /// <summary>What to run next, one command a line.</summary>
    public static void Next(CommandIo io, params string[] commands)
    {
        io.Output.Write("\nNext:\n");
        foreach (var command in commands)
        {
            io.Output.Write($"  {CommandLineName} {command}\n");
        }
    }

    private static string CommandLineName => Commands.CommandLine.Name;
}
