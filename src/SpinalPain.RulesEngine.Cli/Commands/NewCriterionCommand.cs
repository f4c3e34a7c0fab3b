using System.CommandLine;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Scaffolding;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain new criterion: adds a criterion to a policy of a pack.</summary>
internal static class NewCriterionCommand
{
    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("PACK_DIR") { Description = "Folder of a valid pack." };
        var id = new Argument<string>("ID") { Description = "Id of the new criterion, such as esi.image-guidance." };
        var policy = new Option<string?>("--policy") { Description = "The policy that requires it. May be left out when the pack has only one.", HelpName = "ID" };
        var title = new Option<string?>("--title") { Description = "What the policy asks for, in a sentence.", HelpName = "TEXT" };
        var command = new ExampleCommand(
            "criterion",
            "Adds a criterion with its item and its cases.",
            "Adds a criterion to a policy, with its item, a threshold and three cases. It begins as advice, which decides nothing, so that no outcome changes while it is written.",
            "spinalpain new criterion rules/acme-esi/1.0.0 esi.image-guidance",
            "spinalpain new criterion rules/cgs-spinal-pain/1.0.0 rfa.sedation --policy radiofrequency-ablation --title \"No routine sedation\"")
        {
            folder, id, policy, title,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(() => Run(parsed.GetValue(folder)!, parsed.GetValue(id)!, parsed.GetValue(policy), parsed.GetValue(title), io), cancellation));
        return command;
    }

    private static int Run(string folder, string id, string? policyId, string? title, CommandIo io)
    {
        if (!PackIds.IsSound(id))
        {
            io.Tell($"{CommandLine.Name}: \"{PlainText.OneLine(id)}\" cannot be the id of a criterion: {PackIds.Form}.");
            return ExitCodes.WrongUsage;
        }

        var loaded = PackLoader.LoadFolder(folder);
        if (!loaded.TryGetValue(out var pack))
        {
            io.Error.Write(DiagnosticText.Render(loaded.Diagnostics));
            io.Tell("Nothing was written: a criterion can be added to a valid pack only.");
            return ExitCodes.InvalidInput;
        }

        if (pack.Criteria.Any(criterion => criterion.Id == id))
        {
            io.Tell($"{CommandLine.Name}: the pack has a criterion \"{PlainText.OneLine(id)}\" already. Choose another id.");
            return ExitCodes.WrongUsage;
        }

        if (PolicyOf(pack, policyId, io) is not { } policy)
        {
            return ExitCodes.WrongUsage;
        }

        var scaffold = CriterionScaffold.Create(folder.TrimEnd('/', Path.DirectorySeparatorChar), pack, policy, id, title);
        if (!scaffold.Check.Succeeded)
        {
            io.Error.Write(DiagnosticText.Render(scaffold.Check.Diagnostics));
            io.Tell("Nothing was written: with this criterion the pack would not be valid.");
            return ExitCodes.WrongUsage;
        }

        if (scaffold.Files.FirstOrDefault(file => file.IsNew && Path.Exists(file.Path)) is { } there)
        {
            io.Tell($"{CommandLine.Name}: {PlainText.OneLine(there.Path)} is there already, and nothing is overwritten. Choose another id, or move the file.");
            return ExitCodes.InvalidInput;
        }

        if (ScaffoldWriter.Write(scaffold.Files, io) is var failed and not ExitCodes.Done)
        {
            return failed;
        }

        Tell(folder, scaffold, io);
        return ExitCodes.Done;
    }

    private static Policy? PolicyOf(CheckedPack pack, string? id, CommandIo io)
    {
        var ids = pack.Policies.Select(policy => policy.Id).ToList();
        if (id is null && ids.Count == 1)
        {
            return pack.Policies[0];
        }

        if (id is null)
        {
            io.Tell($"{CommandLine.Name}: the pack has several policies; say with --policy which one requires the criterion. It has {string.Join(", ", ids)}.");
            return null;
        }

        if (pack.Policies.FirstOrDefault(policy => policy.Id == id) is { } found)
        {
            return found;
        }

        io.Tell($"{CommandLine.Name}: the pack has no policy \"{PlainText.OneLine(id)}\". {Suggestion.DidYouMean(id, ids) ?? $"It has {string.Join(", ", ids)}."}");
        return null;
    }

    private static void Tell(string folder, CriterionScaffold scaffold, CommandIo io)
    {
        io.Output.Write($"\n{ValidatedPack.Of(folder).Sentence}\n\n");
        io.Output.Write($"The criterion is advice, and so is its item {scaffold.Item}: both decide nothing until you change the consequence and the weight together.\n");
        io.Output.Write("Yours to replace: every text that begins with \"REPLACE:\", the condition, which is an example (age on the date of service), its threshold, and the cases.\n");
        if (!scaffold.HasCases)
        {
            io.Output.Write("No case was written, as no base episode in cases/episodes begins with a line that the policy governs.\n");
        }

        var word = ShellWord.Of(folder);
        ScaffoldWriter.Next(io, $"validate {word}", $"test {word}");
    }
}
