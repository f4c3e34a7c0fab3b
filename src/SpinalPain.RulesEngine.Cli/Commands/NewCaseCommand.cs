using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Scaffolding;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain new case: adds a case to a pack. What it expects is decided by a person, never by the pack that it is to prove.</summary>
internal static class NewCaseCommand
{
    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("PACK_DIR") { Description = "Folder of a valid pack." };
        var name = new Argument<string>("NAME") { Description = "What the case shows, in one sentence." };
        var @base = new Option<string?>("--base") { Description = "The base episode that it starts from. May be left out when the pack has only one.", HelpName = "NAME" };
        var patch = new Option<string?>("--patch") { Description = "File with what differs from the base, a JSON merge patch; - for standard input.", HelpName = "FILE" };
        var expect = SharedOptions.OneOf(
            "--expect",
            "OUTCOME",
            "The outcome that the policy asks for, as you read it: covered, notCovered, moreInformationNeeded or notGoverned. Left out: nothing is written, and what the pack decides now is shown.",
            Enum.GetValues<CoverageOutcome>().ToDictionary(FormatWord.Of, StringComparer.Ordinal));
        var criteria = new Option<string[]>("--criterion")
        {
            Description = "A criterion of the first line and the status that it has to have: met, notMet, unknown, notApplicable or dueWithClaim. May be given several times.",
            HelpName = "ID=STATUS",
        };
        var command = new ExampleCommand(
            "case",
            "Adds a case, once you say what it expects.",
            "Adds a case to the case file of its base episode. A case proves a pack only when a person decides what it expects, by the policy.",
            "spinalpain new case rules/acme-esi/1.0.0 \"Pain for a year is covered\" --patch year.json",
            "spinalpain new case rules/acme-esi/1.0.0 \"Pain for a year is covered\" --patch year.json --expect covered --criterion esi.radiculopathy=met")
        {
            folder, name, @base, patch, expect, criteria,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(
                parsed.GetValue(folder)!.TrimEnd('/', Path.DirectorySeparatorChar),
                parsed.GetValue(name)!,
                parsed.GetValue(@base),
                parsed.GetValue(patch),
                parsed.GetValue(expect),
                parsed.GetValue(criteria) ?? [],
                io),
            cancellation));
        return command;
    }

    private static int Run(string folder, string name, string? baseName, string? patchFile, CoverageOutcome? expect, string[] criteria, CommandIo io)
    {
        var (plan, exitCode) = CasePlan.Of(folder, name, baseName, patchFile, io);
        if (plan is null)
        {
            return exitCode;
        }

        if (!TryStatuses(criteria, plan, io, out var statuses))
        {
            return ExitCodes.WrongUsage;
        }

        var determination = CompiledPack.Compile(plan.Pack).Evaluate(plan.Episode);
        if (expect is not { } outcome)
        {
            io.Output.Write(Now(determination));
            io.Tell($"{CommandLine.Name}: nothing was written. Decide by the policy what has to come out, and say it with --expect and, for single criteria, --criterion ID=STATUS.");
            return ExitCodes.WrongUsage;
        }

        var file = Written(plan, name, outcome, statuses);
        if (ScaffoldWriter.Write([file], io) is var failed and not ExitCodes.Done)
        {
            return failed;
        }

        io.Output.Write("\n" + Agreement(determination, outcome, statuses));
        var word = ShellWord.Of(folder);
        ScaffoldWriter.Next(io, $"validate {word}", $"test {word}");
        return ExitCodes.Done;
    }

    private static bool TryStatuses(string[] criteria, CasePlan plan, CommandIo io, out Dictionary<string, CriterionStatus> statuses)
    {
        statuses = new(StringComparer.Ordinal);
        var ids = plan.Pack.Criteria.Select(criterion => criterion.Id).ToList();
        var words = Enum.GetValues<CriterionStatus>().ToDictionary(FormatWord.Of, StringComparer.Ordinal);
        foreach (var each in criteria)
        {
            var mark = each.LastIndexOf('=');
            var (id, word) = mark < 0 ? (each, string.Empty) : (each[..mark], each[(mark + 1)..]);
            if (!ids.Contains(id))
            {
                io.Tell($"{CommandLine.Name}: the pack has no criterion \"{PlainText.OneLine(id)}\". {Suggestion.DidYouMean(id, ids) ?? $"It has {string.Join(", ", ids)}."}");
                return false;
            }

            if (!words.TryGetValue(word, out var status))
            {
                io.Tell($"{CommandLine.Name}: \"{PlainText.OneLine(word)}\" is no status of a criterion. {Suggestion.DidYouMean(word, words.Keys) ?? $"It is one of {string.Join(", ", words.Keys)}, as in {id}=met."}");
                return false;
            }

            statuses[id] = status;
        }

        return true;
    }

    private static string Now(Determination determination)
    {
        var statuses = determination.Lines[0].Criteria.Select(criterion => $"  {criterion.Id}: {FormatWord.Of(criterion.Status)}\n");
        return $"The pack decides now: {FormatWord.Of(determination.Outcome)}\n{string.Concat(statuses)}";
    }

    private static ScaffoldFile Written(CasePlan plan, string name, CoverageOutcome outcome, Dictionary<string, CriterionStatus> statuses)
    {
        var patch = plan.Patch is { Count: > 0 } changes ? $"\"patch\": {changes.ToJsonString()}, " : string.Empty;
        var criteria = statuses.Count > 0 ? $", \"criteria\": {{ {string.Join(", ", statuses.Select(each => $"{JsonText.Text(each.Key)}: {JsonText.Text(FormatWord.Of(each.Value))}"))} }}" : string.Empty;
        var added = $$"""{ "name": {{JsonText.Text(name)}}, "base": {{JsonText.Text(plan.Base)}}, {{patch}}"expect": { "outcome": {{JsonText.Text(FormatWord.Of(outcome))}}{{criteria}} } }""";
        if (File.Exists(plan.File))
        {
            return new(plan.File, JsonText.Append(File.ReadAllText(plan.File), ["cases"], added), IsNew: false);
        }

        var schema = JsonText.Text(SchemaHome.Of(Path.GetDirectoryName(Path.GetDirectoryName(plan.File))!).Reference(plan.File, "cases"));
        return new(plan.File, JsonText.LaidOut($$"""{ "$schema": {{schema}}, "cases": [ {{added}} ] }"""));
    }

    private static string Agreement(Determination determination, CoverageOutcome outcome, Dictionary<string, CriterionStatus> statuses)
    {
        var found = determination.Lines[0].Criteria.ToDictionary(criterion => criterion.Id, criterion => (CriterionStatus?)criterion.Status, StringComparer.Ordinal);
        var differences = statuses
            .Where(each => found.GetValueOrDefault(each.Key) != each.Value)
            .Select(each => $"{each.Key} is {(found.GetValueOrDefault(each.Key) is { } now ? FormatWord.Of(now) : "not asked of the first line")}")
            .Prepend(determination.Outcome == outcome ? null : $"the outcome is {FormatWord.Of(determination.Outcome)}")
            .OfType<string>()
            .ToList();
        return differences.Count == 0
            ? "The pack decides so now.\n"
            : $"The pack decides otherwise now: {string.Join(", ", differences)}. The case fails until the pack is changed.\n";
    }
}
