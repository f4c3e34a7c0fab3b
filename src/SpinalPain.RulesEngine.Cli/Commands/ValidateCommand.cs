using System.CommandLine;
using System.Reflection;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain validate: checks rule packs.</summary>
internal static class ValidateCommand
{
    private enum Format
    {
        Text,
        Json,
        Sarif,
        GitHub,
    }

    public static Command Create(CommandIo io)
    {
        var folders = new Argument<string[]>("PACK_DIR")
        {
            Description = "Folders of rule packs, or bundles of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var library = new Option<string?>("--library") { Description = "Check every pack in this folder and below, and how they fit one another.", HelpName = "DIR" };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|json|sarif|github",
            "How to write what was found; text when left out. JSON and SARIF are one document for all packs. SARIF is for code scanning, github for the annotations of a pull request in GitHub Actions.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["json"] = Format.Json, ["sarif"] = Format.Sarif, ["github"] = Format.GitHub });
        var command = new ExampleCommand(
            "validate",
            "Checks packs and their cases before they are used.",
            "Checks rule packs and their cases before they are used, and reports every problem with its place.",
            "spinalpain validate rules/cgs-spinal-pain/1.0.0",
            "spinalpain validate rules/*/*",
            "spinalpain validate --library rules",
            "spinalpain validate rules/*/* --format github",
            "spinalpain validate rules/*/* --format sarif > packs.sarif")
        {
            folders, library, format,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(folders) is null or { Tokens.Count: 0 } && result.GetResult(library) is null)
            {
                result.AddError("Required argument 'PACK_DIR' missing: name the folders of packs, or a library with --library DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(parsed.GetValue(folders)!, parsed.GetValue(library), parsed.GetValue(format) ?? Format.Text, io, cancellation),
            cancellation));
        return command;
    }

    private static int Run(string[] folders, string? library, Format format, CommandIo io, CancellationToken cancellation)
    {
        var worst = ExitCodes.Done;
        var reports = new List<DiagnosticReport>();
        string[] libraries = library is null ? [] : [library];
        foreach (var validated in folders.Select(ValidatedPack.Of).Concat(libraries.Select(ValidatedLibrary.Of)))
        {
            cancellation.ThrowIfCancellationRequested();
            worst = Math.Max(worst, validated.ExitCode);
            if (format == Format.Text)
            {
                WriteText(validated, io);
            }
            else if (format == Format.GitHub)
            {
                io.Output.Write(DiagnosticGitHub.Render([validated.Report], Environment.CurrentDirectory));
                io.Output.Write(NoCommand(validated.Sentence) + "\n");
            }
            else
            {
                reports.Add(validated.Report);
            }
        }

        if (format == Format.Json)
        {
            io.Output.Write(DiagnosticJson.Render(reports));
        }
        else if (format == Format.Sarif)
        {
            io.Output.Write(DiagnosticSarif.Render(reports, Version(), Environment.CurrentDirectory));
        }

        return worst;
    }

    private static void WriteText(ValidatedPack validated, CommandIo io)
    {
        if (validated.Report.Verdict == ReportVerdict.NotRead)
        {
            io.Error.Write(DiagnosticText.Render(validated.Report.Diagnostics));
            return;
        }

        if (!validated.Report.Diagnostics.IsEmpty)
        {
            // The problems are what was asked for: they are the result.
            io.Output.Write(DiagnosticText.Render(validated.Report.Diagnostics));
        }

        io.Output.Write(validated.Sentence + "\n");
    }

    /// <summary>The line so that the runner of GitHub Actions sees no command in it, whatever the folder is called.</summary>
    private static string NoCommand(string line) => "Pack " + line.Replace("##[", "## [", StringComparison.Ordinal);

    private static string Version() => typeof(ValidateCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
