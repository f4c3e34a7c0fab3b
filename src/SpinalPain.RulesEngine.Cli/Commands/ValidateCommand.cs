using System.CommandLine;
using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain validate: checks rule packs.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandIo io)
    {
        var folders = new Argument<string[]>("PACK_DIR")
        {
            Description = "Folders of rule packs.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var library = new Option<string?>("--library") { Description = "Check every pack in this folder and below, and how they fit one another.", HelpName = "DIR" };
        var command = new ExampleCommand(
            "validate",
            "Checks rule packs and their cases before they are used, and reports every problem with its place.",
            "spinalpain validate rules/cgs-spinal-pain/1.0.0",
            "spinalpain validate rules/*/*",
            "spinalpain validate --library rules")
        {
            folders, library,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(folders) is null or { Tokens.Count: 0 } && result.GetResult(library) is null)
            {
                result.AddError("Required argument 'PACK_DIR' missing: name the folders of packs, or a library with --library DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(folders)!, parsed.GetValue(library), io, cancellation), cancellation));
        return command;
    }

    private static int Run(string[] folders, string? library, CommandIo io, CancellationToken cancellation)
    {
        var worst = ExitCodes.Done;
        foreach (var folder in folders)
        {
            cancellation.ThrowIfCancellationRequested();
            worst = Math.Max(worst, Validate(folder, io));
        }

        return library is null ? worst : Math.Max(worst, ValidateLibrary(library, io));
    }

    private static int ValidateLibrary(string folder, CommandIo io)
    {
        var validation = LibraryValidation.Of(folder);
        var output = validation.ExitCode == ExitCodes.InvalidInput ? io.Error : io.Output;
        if (!validation.Diagnostics.IsEmpty)
        {
            output.Write(DiagnosticText.Render(validation.Diagnostics));
        }

        output.Write(validation.Summary);
        return validation.ExitCode;
    }

    private static int Validate(string folder, CommandIo io)
    {
        var loaded = PackLoader.LoadFolder(folder);
        if (loaded.Diagnostics.Any(CannotBeRead(folder)))
        {
            io.Error.Write(DiagnosticText.Render(loaded.Diagnostics));
            return ExitCodes.InvalidInput;
        }

        // What the cases expect can be checked against a sound pack only; their form can always.
        var cases = loaded.TryGetValue(out var pack) ? CaseReader.ReadFolder(folder, pack) : CaseReader.ReadFolder(folder);
        Diagnostic[] found = [.. loaded.Diagnostics, .. cases.Diagnostics];
        if (found.Length > 0)
        {
            // The problems are what was asked for: they are the result.
            io.Output.Write(DiagnosticText.Render(found));
        }

        var name = PlainText.OneLine(folder);
        if (pack is not null && cases.TryGetValue(out var set))
        {
            io.Output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {pack.Manifest.Id} {pack.Manifest.Version} is valid: {pack.Policies.Length} policies, {pack.Criteria.Length} criteria, {pack.Parameters.Length} parameters, {set.Cases.Length} cases\n"));
            return ExitCodes.Done;
        }

        io.Output.Write($"{name}: not valid\n");
        return ExitCodes.ProblemsFound;
    }

    /// <summary>Whether a problem is of the machine rather than of the pack: no such folder, or files that this user may not read.</summary>
    private static Func<Diagnostic, bool> CannotBeRead(string folder) => diagnostic =>
        diagnostic.Code == DiagnosticCodes.FileNotReadable
        || (diagnostic.Code == DiagnosticCodes.FileNotFound && !Directory.Exists(folder))
        || (diagnostic.Code == DiagnosticCodes.NotAFile && !Directory.Exists(folder));
}
