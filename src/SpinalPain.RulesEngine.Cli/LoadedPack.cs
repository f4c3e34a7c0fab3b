using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>What came of reading and checking the folder of a pack.</summary>
/// <param name="Pack">The pack, or null when it has errors.</param>
/// <param name="Diagnostics">Everything that was found.</param>
internal sealed record LoadedPack(CheckedPack? Pack, ImmutableArray<Diagnostic> Diagnostics)
{
    public static LoadedPack FromFolder(string folder)
    {
        var loaded = PackLoader.LoadFolder(folder);
        return new(loaded.TryGetValue(out var pack) ? pack : null, loaded.Diagnostics);
    }

    /// <summary>The pack to judge by; null when it has errors, which were told.</summary>
    /// <param name="folder">The folder, or null for the pack that comes with the program.</param>
    /// <param name="io">The streams.</param>
    public static CheckedPack? ToJudgeBy(string? folder, CommandIo io)
    {
        if (folder is null)
        {
            return BuiltInPacks.CgsSpinalPain;
        }

        var loaded = FromFolder(folder);
        if (loaded.Pack is null)
        {
            io.Error.Write(DiagnosticText.Render(loaded.Diagnostics));
            io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack, so nothing was judged.");
        }

        return loaded.Pack;
    }
}
