using System.CommandLine;
using System.Text;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Prose;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain docs: writes a pack for people who do not read JSON.</summary>
internal static class DocsCommand
{
    private enum Format
    {
        Markdown,
        Html,
    }

    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("PACK_DIR") { Description = "Folder of the rule pack, or a bundle of it." };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "markdown|html",
            "How to write the page; markdown when left out. HTML is one file that needs no other.",
            new(StringComparer.Ordinal) { ["markdown"] = Format.Markdown, ["html"] = Format.Html });
        var output = new Option<string?>("--output") { Description = "File to write, replaced when it is there; standard output when left out.", HelpName = "FILE" };
        var command = new ExampleCommand(
            "docs",
            "Writes a pack in plain English, as Markdown or HTML.",
            "Writes a rule pack in plain English: policies, criteria, thresholds, code lists, readings, and the cases that prove them.",
            "spinalpain docs rules/cgs-spinal-pain/1.0.0 --output docs/policies/cgs-spinal-pain.md",
            "spinalpain docs rules/cgs-spinal-pain/1.0.0 --format html --output cgs-spinal-pain.html",
            "spinalpain docs my-pack | less")
        {
            folder, format, output,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(parsed.GetValue(folder)!, parsed.GetValue(format) ?? Format.Markdown, parsed.GetValue(output), io, cancellation),
            cancellation));
        return command;
    }

    private static int Run(string folder, Format format, string? output, CommandIo io, CancellationToken cancellation)
    {
        var read = PackWithCases.Read(folder);
        Diagnostic[] found = [.. read.Diagnostics];
        if (found.Length > 0)
        {
            io.Error.Write(DiagnosticText.Render(found));
        }

        if (!read.TryGetValue(out var pack, out var cases))
        {
            io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack with valid cases, so no page was written.");
            return ExitCodes.InvalidInput;
        }

        cancellation.ThrowIfCancellationRequested();
        return Write(format == Format.Html ? PackHtml.Write(pack, cases) : PackMarkdown.Write(pack, cases), output, io);
    }

    private static int Write(string page, string? output, CommandIo io)
    {
        if (output is null)
        {
            io.Output.Write(page);
        }
        else
        {
            OutputFile.Write(output, Encoding.UTF8.GetBytes(page));
        }

        return ExitCodes.Done;
    }
}
