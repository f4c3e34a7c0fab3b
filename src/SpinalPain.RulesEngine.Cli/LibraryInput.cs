using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Loads the library of packs that an option names.</summary>
internal static class LibraryInput
{
    /// <summary>The library; null when it has errors, which were told. What it warns of is for "validate" to tell.</summary>
    public static RulePackLibrary? Load(string folder, CommandIo io, string task = "judged")
    {
        var loaded = RulePackLibrary.LoadFolder(folder);
        if (!loaded.TryGetValue(out var library))
        {
            io.Error.Write(DiagnosticText.Render(loaded.Diagnostics));
            io.Tell($"{PlainText.OneLine(folder)} is not a valid library of rule packs, so nothing was {task}.");
        }

        return library;
    }
}
