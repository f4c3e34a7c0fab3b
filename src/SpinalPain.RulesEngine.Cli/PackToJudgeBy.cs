using System.Collections.Immutable;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>The pack that episodes are judged by.</summary>
internal static class PackToJudgeBy
{
    /// <summary>Loads the pack; null when it has errors, which were told.</summary>
    /// <param name="path">The folder or the bundle, or null for the pack that comes with the program.</param>
    /// <param name="io">The streams.</param>
    /// <param name="task">What is not done when it has errors.</param>
    public static CheckedPack? Load(string? path, CommandIo io, string task = "judged")
    {
        if (path is null)
        {
            return BuiltInPacks.CgsSpinalPain;
        }

        var (pack, problems) = File.Exists(path) ? OfBundle(path) : OfFolder(path);
        if (pack is null)
        {
            io.Error.Write(DiagnosticText.Render(problems));
            io.Tell($"{PlainText.OneLine(path)} is not a valid rule pack, so nothing was {task}.");
        }

        return pack;
    }

    private static (CheckedPack? Pack, ImmutableArray<Diagnostic> Problems) OfFolder(string folder)
    {
        var loaded = PackLoader.LoadFolder(folder);
        return (loaded.TryGetValue(out var pack) ? pack : null, loaded.Diagnostics);
    }

    /// <summary>Who signed it is not asked; that is for "verify".</summary>
    private static (CheckedPack? Pack, ImmutableArray<Diagnostic> Problems) OfBundle(string file)
    {
        var read = PackBundle.ReadFile(file, BundleTrust.AnyOrigin);
        return (read.TryGetValue(out var bundle) ? bundle.Pack : null, read.Diagnostics);
    }
}
