using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Scaffolding;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain new pack: a small complete pack to go on from.</summary>
internal static partial class NewPackCommand
{
    private const string FirstDay = "2025-01-01";

    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the pack, one for each version, such as rules/acme-esi/1.0.0. It must not be there yet, or be empty." };
        var id = new Option<string?>("--id") { Description = "Id of the pack. Left out: the name of the folder, or of the one above a version.", HelpName = "ID" };
        var title = new Option<string?>("--title") { Description = "Title of the policy.", HelpName = "TEXT" };
        var payer = new Option<string?>("--payer") { Description = "Name of the payer.", HelpName = "TEXT" };
        var states = new Option<string[]>("--jurisdiction") { Description = "A State in which it holds, such as KY; may be given several times. Left out: KY, to be replaced.", HelpName = "STATE" };
        var from = new Option<string?>("--from") { Description = $"Day from which the policy is in effect. Left out: {FirstDay}, to be replaced.", HelpName = "yyyy-MM-dd" };
        var command = new ExampleCommand(
            "pack",
            "Writes a small complete pack.",
            "Writes a small complete pack: manifest, item, threshold, code list, a policy with one criterion, and three cases that prove it. Texts that begin with REPLACE: are yours to write.",
            "spinalpain new pack rules/acme-esi/1.0.0 --title \"Epidural Steroid Injection\" --payer \"Acme Health\"",
            "spinalpain new pack rules/acme-esi/1.0.0 --jurisdiction KY --jurisdiction OH --from 2026-01-01")
        {
            folder, id, title, payer, states, from,
        };
        SharedOptions.RefuseUnknownOptions(command);
        from.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !TryDay(text, out _))
            {
                result.AddError($"--from does not know \"{text}\". It is a day from 1950-01-01 to 2199-12-31, such as {FirstDay}.");
            }
        });
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(parsed.GetValue(folder)!, parsed.GetValue(id), parsed.GetValue(title), parsed.GetValue(payer), parsed.GetValue(states) ?? [], parsed.GetValue(from), io),
            cancellation));
        return command;
    }

    private static int Run(string folder, string? id, string? title, string? payer, string[] states, string? from, CommandIo io)
    {
        var name = PlainText.OneLine(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            io.Tell($"{CommandLine.Name}: {name} is there already, and nothing is overwritten. Name a folder that is not there yet.");
            return ExitCodes.InvalidInput;
        }

        var plan = Plan(folder, id, title, payer, states, from);
        if (!PackIds.IsSound(plan.Id))
        {
            io.Tell($"{CommandLine.Name}: \"{PlainText.OneLine(plan.Id)}\" cannot be the id of a pack: {PackIds.Form}. Say it with --id.");
            return ExitCodes.WrongUsage;
        }

        var schemas = SchemaHome.Of(plan.Folder);
        var files = PackScaffold.Create(plan, schemas);
        var check = PackLoader.Load(files.Select(file => new PackFile(file.Path[(plan.Folder.Length + 1)..], Encoding.UTF8.GetBytes(file.Text))));
        if (!check.Succeeded)
        {
            io.Error.Write(DiagnosticText.Render(check.Diagnostics));
            io.Tell("Nothing was written: correct what was given to the options.");
            return ExitCodes.WrongUsage;
        }

        if (ScaffoldWriter.Write([.. schemas.Missing(), .. files], io) is var failed and not ExitCodes.Done)
        {
            return failed;
        }

        Tell(plan, states.Length == 0, from is null, io);
        return ExitCodes.Done;
    }

    private static PackPlan Plan(string folder, string? id, string? title, string? payer, string[] states, string? from)
    {
        var path = folder.TrimEnd('/', Path.DirectorySeparatorChar);
        var last = Path.GetFileName(Path.GetFullPath(path));
        var isVersion = IsVersion().IsMatch(last);
        var ownId = id ?? (isVersion ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) : last) ?? string.Empty;
        _ = TryDay(from ?? FirstDay, out var day);
        return new PackPlan(
            path,
            ownId,
            isVersion ? last : "1.0.0",
            title ?? "REPLACE: title of the policy",
            payer ?? "REPLACE: name of the payer",
            states.Length > 0 ? states : ["KY"],
            day);
    }

    private static void Tell(PackPlan plan, bool statesLeftOut, bool dayLeftOut, CommandIo io)
    {
        var validated = ValidatedPack.Of(plan.Folder);
        io.Output.Write($"\n{validated.Sentence}\n\nYours to replace:\n  every text that begins with \"REPLACE:\"\n");
        if (statesLeftOut)
        {
            io.Output.Write("  the jurisdiction KY, as none was given\n");
        }

        if (dayLeftOut)
        {
            io.Output.Write($"  the first day {FirstDay}, as none was given\n");
        }

        io.Output.Write("  the codes, the threshold and the condition, which are an example\n  the status \"draft\", when the pack is ready to judge requests\n");
        var word = ShellWord.Of(plan.Folder);
        ScaffoldWriter.Next(io, $"validate {word}", $"test {word}", $"new criterion {word} esi.image-guidance");
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1950 and < 2200;

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsVersion();
}
