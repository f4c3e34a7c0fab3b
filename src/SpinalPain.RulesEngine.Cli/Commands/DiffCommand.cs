using System.CommandLine;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Differences;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain diff: what changed in meaning between two packs.</summary>
internal static class DiffCommand
{
    private enum Format
    {
        Text,
        Markdown,
        Json,
    }

    public static Command Create(CommandIo io)
    {
        var old = new Argument<string>("OLD") { Description = "Folder of the old rule pack." };
        var @new = new Argument<string>("NEW") { Description = "Folder of the new rule pack." };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|markdown|json",
            "How to write the changes; text when left out. Markdown is made for pull requests.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["markdown"] = Format.Markdown, ["json"] = Format.Json });
        var command = new ExampleCommand(
            "diff",
            "Shows what changed in meaning between two rule packs: thresholds with their dates, codes, criteria that were loosened or tightened, and cases that come out otherwise.",
            "spinalpain diff rules/cgs-spinal-pain/1.0.0 rules/cgs-spinal-pain/1.1.0",
            "spinalpain diff old new --format markdown > changes.md",
            "spinalpain diff old new > /dev/null && echo \"nothing changed in meaning or wording\"")
        {
            old, @new, format,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(format) ?? Format.Text, io),
            cancellation));
        return command;
    }

    private static int Run(string oldFolder, string newFolder, Format format, CommandIo io)
    {
        // Both are read before either is refused, so that all problems are told at once.
        var old = Load(oldFolder, io);
        var @new = Load(newFolder, io);
        if (old is not var (oldPack, oldCases) || @new is not var (newPack, newCases))
        {
            io.Tell("Nothing was compared.");
            return ExitCodes.InvalidInput;
        }

        var differences = PackDifferences.Between(oldPack, newPack, oldCases, newCases);
        io.Output.Write(format switch
        {
            Format.Json => PackDifferencesJson.Write(differences) + "\n",
            Format.Markdown => PackDifferencesMarkdown.Write(differences),
            _ => PackDifferencesText.Write(differences),
        });
        return differences.AnythingChanged ? ExitCodes.SomethingChanged : ExitCodes.Done;
    }

    /// <summary>A pack with its cases; null when either has errors, which were told.</summary>
    private static (CheckedPack Pack, CaseSet Cases)? Load(string folder, CommandIo io)
    {
        var loaded = PackLoader.LoadFolder(folder);
        var cases = loaded.TryGetValue(out var pack) ? CaseReader.ReadFolder(folder, pack) : CaseReader.ReadFolder(folder);
        if (pack is not null && cases.TryGetValue(out var set))
        {
            return (pack, set);
        }

        // A folder that is not there is a problem of both, and told once.
        io.Error.Write(DiagnosticText.Render(loaded.Diagnostics.Concat(cases.Diagnostics).Distinct()));
        io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack.");
        return null;
    }
}
