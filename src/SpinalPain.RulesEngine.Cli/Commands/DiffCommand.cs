using System.CommandLine;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Library;

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
        var old = new Argument<string>("OLD") { Description = "Folder or bundle of the old rule pack or, with --library, its id and version, such as cgs-spinal-pain@1.0.0." };
        var @new = new Argument<string>("NEW") { Description = "Folder or bundle of the new rule pack or, with --library, its id and version." };
        var library = new Option<string?>("--library") { Description = "Folder of many packs and versions, in which OLD and NEW are found by id and version.", HelpName = "DIR" };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|markdown|json",
            "How to write the changes; text when left out. Markdown is made for pull requests.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["markdown"] = Format.Markdown, ["json"] = Format.Json });
        var command = new ExampleCommand(
            "diff",
            "Shows what changed in meaning between two packs.",
            "Shows what changed in meaning between two rule packs: thresholds with their dates, codes, criteria that were loosened or tightened, and cases that come out otherwise.",
            "spinalpain diff rules/cgs-spinal-pain/1.0.0 rules/cgs-spinal-pain/1.1.0",
            "spinalpain diff example-esi@1.0.0 example-esi@1.1.0 --library tests/data/library",
            "spinalpain diff old new --format markdown > changes.md",
            "spinalpain diff old new > /dev/null && echo \"nothing changed in meaning or wording\"")
        {
            old, @new, library, format,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(library), parsed.GetValue(format) ?? Format.Text, io),
            cancellation));
        return command;
    }

    private static int Run(string oldName, string newName, string? libraryFolder, Format format, CommandIo io)
    {
        var library = libraryFolder is null ? null : LibraryInput.Load(libraryFolder, io, "compared");
        if (libraryFolder is not null && library is null)
        {
            return ExitCodes.InvalidInput;
        }

        // Both are read before either is refused, so that all problems are told at once.
        var old = Load(oldName, library, io);
        var @new = Load(newName, library, io);
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

    /// <summary>A pack with its cases, from a library by id and version or from a folder; null when it has errors, which were told.</summary>
    private static (CheckedPack Pack, CaseSet Cases)? Load(string name, RulePackLibrary? library, CommandIo io)
    {
        // A draft beside the library may be compared with a version in it.
        if (library is null || Path.Exists(name))
        {
            if (name.Contains('@', StringComparison.Ordinal) && !Path.Exists(name))
            {
                io.Tell($"There is no folder {PlainText.OneLine(name)}. To take a version of a library by its id, name the library with --library DIR.");
                return null;
            }

            var read = PackWithCases.Read(name);
            return read.TryGetValue(out var sound, out var sets) ? (sound, sets) : Refuse(name, read.Diagnostics, io);
        }

        var found = library.Resolve(name);
        if (found.TryGetValue(out var pack))
        {
            var cases = CaseReader.ReadFolder(pack.Folder!, pack.Pack);
            return cases.TryGetValue(out var set) ? (pack.Pack, set) : Refuse(pack.Folder!, cases.Diagnostics, io);
        }

        io.Error.Write(DiagnosticText.Render(found.Diagnostics));
        return null;
    }

    private static (CheckedPack Pack, CaseSet Cases)? Refuse(string folder, IEnumerable<Diagnostic> problems, CommandIo io)
    {
        io.Error.Write(DiagnosticText.Render(problems));
        io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack with valid cases.");
        return null;
    }
}
