using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>The pack that episodes are judged by.</summary>
internal static class PackToJudgeBy
{
    /// <summary>Loads the pack; null when it has errors, which were told.</summary>
    /// <param name="folder">The folder, or null for the pack that comes with the program.</param>
    /// <param name="io">The streams.</param>
    /// <param name="task">What is not done when it has errors.</param>
    public static CheckedPack? Load(string? folder, CommandIo io, string task = "judged")
    {
        if (folder is null)
        {
            return BuiltInPacks.CgsSpinalPain;
        }

        var loaded = PackLoader.LoadFolder(folder);
        if (!loaded.TryGetValue(out var pack))
        {
            io.Error.Write(DiagnosticText.Render(loaded.Diagnostics));
            io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack, so nothing was {task}.");
        }

        return pack;
    }
}
