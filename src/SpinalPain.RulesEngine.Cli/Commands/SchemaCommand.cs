using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain schema: the JSON Schemas of packs, episodes and determinations.</summary>
internal static class SchemaCommand
{
    private const string Ending = ".schema.json";

    public static Command Create(CommandIo io)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The schema to print, such as pack. Left out: lists them all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--output")
        {
            Description = "Folder to write the schemas to, each as a file; it is made where it does not exist.",
            HelpName = "DIR",
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; name the files in the folder of --output that are not as they would be written.",
        };
        var command = new ExampleCommand(
            "schema",
            "Shows or writes the JSON Schemas.",
            "Shows or writes the JSON Schemas of packs, cases, episodes and determinations, for editors and validators.",
            "spinalpain schema",
            "spinalpain schema episode > episode.schema.json",
            "spinalpain schema --output schemas",
            "spinalpain schema --output schemas --check")
        {
            name, output, check,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(output) is null)
            {
                result.AddError("--check needs the folder to look at: --output DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Work.Run(() => Run(parsed.GetValue(name), parsed.GetValue(output), parsed.GetValue(check), io), cancellation));
        return command;
    }

    private static int Run(string? name, string? folder, bool check, CommandIo io)
    {
        SchemaFile[] files = name is null ? [.. SchemaFiles.All] : [.. SchemaFiles.All.Where(file => file.Name == name || ShortName(file) == name)];
        if (files.Length == 0)
        {
            var names = SchemaFiles.All.Select(ShortName).ToList();
            io.Tell($"spinalpain: there is no schema \"{PlainText.OneLine(name!)}\". {Suggestion.DidYouMean(name!, names) ?? $"The schemas are {string.Join(", ", names)}."}");
            return ExitCodes.WrongUsage;
        }

        if (folder is not null)
        {
            return check ? Check(files, name, folder, io) : Write(files, folder, io);
        }

        if (name is null)
        {
            List(files, io);
        }
        else
        {
            io.Output.Write(files[0].Json);
        }

        return ExitCodes.Done;
    }

    private static string ShortName(SchemaFile file) => file.Name[..^Ending.Length];

    private static void List(SchemaFile[] files, CommandIo io)
    {
        var width = files.Max(file => ShortName(file).Length);
        foreach (var file in files)
        {
            using var schema = JsonDocument.Parse(file.Json);
            io.Output.Write($"{ShortName(file).PadRight(width)}  {schema.RootElement.GetProperty("title").GetString()}\n");
        }
    }

    private static int Write(SchemaFile[] files, string folder, CommandIo io)
    {
        var shown = PlainText.OneLine(folder);
        if (File.Exists(folder))
        {
            io.Tell($"spinalpain: {shown} is a file, and the schemas need a folder.");
            return ExitCodes.OutputFailed;
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                File.WriteAllText(Path.Combine(folder, file.Name), file.Json);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The text of the exception would hold the full path of the machine.
            io.Tell($"spinalpain: the schemas cannot be written to {shown}. Check the path, its permissions and the space that is left.");
            return ExitCodes.OutputFailed;
        }

        io.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{shown}: {Count(files)} written\n"));
        return ExitCodes.Done;
    }

    private static int Check(SchemaFile[] files, string? name, string folder, CommandIo io)
    {
        var shown = PlainText.OneLine(folder);
        if (!Directory.Exists(folder))
        {
            io.Tell(File.Exists(folder) ? $"spinalpain: {shown} is a file, and a folder of schemas is needed." : $"spinalpain: there is no folder {shown}.");
            return ExitCodes.InvalidInput;
        }

        var different = 0;
        foreach (var file in files)
        {
            if (Problem(file, folder) is { } problem)
            {
                different++;
                io.Output.Write($"{PlainText.OneLine(Path.Combine(folder, file.Name))}: {problem}\n");
            }
        }

        if (different == 0)
        {
            io.Output.Write($"{shown}: {Count(files)} up to date\n");
            return ExitCodes.Done;
        }

        io.Output.Write($"Run \"spinalpain schema{(name is null ? string.Empty : " " + name)} --output {shown}\" to write {(different == 1 ? "it" : "them")} anew.\n");
        return ExitCodes.ProblemsFound;
    }

    private static string? Problem(SchemaFile file, string folder)
    {
        try
        {
            var path = Path.Combine(folder, file.Name);
            return !File.Exists(path) ? "is missing" : File.ReadAllText(path) != file.Json ? "is not as this version writes it" : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }

    private static string Count(SchemaFile[] files) => files.Length == 1 ? "1 schema" : string.Create(CultureInfo.InvariantCulture, $"{files.Length} schemas");
}
