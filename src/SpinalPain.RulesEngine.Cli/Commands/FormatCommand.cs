using System.CommandLine;
using System.Globalization;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Formatting;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain format: brings pack files into their one layout.</summary>
internal static class FormatCommand
{
    public static Command Create(CommandIo io)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders of rule packs, with their cases and base episodes; or single JSON files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; list the files that would change, and exit with 1 when there are any.",
        };
        var command = new ExampleCommand(
            "format",
            "Brings the files of packs into their one layout.",
            "Brings the files of rule packs into their one layout, so that a review shows what changed in meaning. Values, their order and their digits stay as they are, and lines left empty "
            + "between entries too; only $schema moves to the top. Packs hold no comments, so nothing is lost.",
            "spinalpain format rules/cgs-spinal-pain/1.0.0",
            "spinalpain format rules/*/* --check",
            "spinalpain format rules/cgs-spinal-pain/1.0.0/parameters.json")
        {
            paths, check,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(() => Run(parsed.GetValue(paths)!, parsed.GetValue(check), io, cancellation), cancellation));
        return command;
    }

    private static int Run(string[] paths, bool check, CommandIo io, CancellationToken cancellation)
    {
        var worst = ExitCodes.Done;
        var changed = 0;
        var same = 0;
        foreach (var path in paths)
        {
            if (PackFiles.Of(path, out var problem) is not { } files)
            {
                io.Error.Write(DiagnosticText.Render([problem!]));
                worst = Math.Max(worst, ExitCodes.InvalidInput);
                continue;
            }

            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                switch (Format(file, check, io))
                {
                    case Result.Same:
                        same++;
                        break;
                    case Result.Changed:
                        changed++;
                        break;
                    case Result.Invalid:
                        worst = Math.Max(worst, ExitCodes.InvalidInput);
                        break;
                    default:
                        worst = Math.Max(worst, ExitCodes.OutputFailed);
                        break;
                }
            }
        }

        io.Output.Write(Summary(changed, same, check));
        if (check && changed > 0)
        {
            io.Output.Write($"Run \"{CommandLine.Name} format {string.Join(' ', paths.Select(ShellWord.Of))}\" to lay them out.\n");
            worst = Math.Max(worst, ExitCodes.ProblemsFound);
        }

        return worst;
    }

    private enum Result
    {
        Same,
        Changed,
        Invalid,
        NotWritten,
    }

    private static Result Format(string file, bool check, CommandIo io)
    {
        var name = PlainText.OneLine(file);
        var read = PackFormat.FormatFile(file);
        if (!read.TryGetValue(out var formatted))
        {
            io.Error.Write(DiagnosticText.Render(read.Diagnostics));
            io.Tell($"{name} was left as it is.");
            return Result.Invalid;
        }

        if (!formatted.IsChanged)
        {
            return Result.Same;
        }

        if (!check && SafeFile.Replace(file, formatted.Text) is { } reason)
        {
            io.Tell($"{name} was left as it is: {reason}.");
            return Result.NotWritten;
        }

        io.Output.Write(check ? $"{name}: not in layout\n" : $"{name}: laid out\n");
        return Result.Changed;
    }

    private static string Summary(int changed, int same, bool check) => (changed, same) switch
    {
        (0, 0) => string.Empty,
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Files(same)} in layout, nothing to do.\n"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Files(changed)} {(check ? "not in layout" : "laid out")}, {same} in layout already.\n"),
    };

    private static string Files(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} file{(count == 1 ? string.Empty : "s")}");
}
