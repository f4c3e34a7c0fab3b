using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain explain: shows how each criterion came to its status.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandIo io)
    {
        var episode = new Argument<string>("EPISODE") { Description = "An episode file, or - for standard input." };
        var pack = SharedOptions.Pack();
        var library = SharedOptions.Library();
        var stage = SharedOptions.Stage();
        var criterion = new Option<string?>("--criterion") { Description = "Explain this criterion only.", HelpName = "ID" };
        var command = new ExampleCommand(
            "explain",
            "Shows the conditions behind an answer.",
            "Shows the conditions behind an answer: each with its truth, and the facts and thresholds that it read.",
            "spinalpain explain episode.json",
            "spinalpain explain episode.json --criterion esi.duration-and-care",
            "spinalpain explain episode.json --library rules",
            "cat episode.json | spinalpain explain - --stage claimReview")
        {
            episode, pack, library, stage, criterion,
        };
        SharedOptions.RefuseUnknownOptions(command);
        SharedOptions.RefuseBoth(command, pack, library, "a pack judges every line, a library chooses the pack for each line.");
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Judge.Load(parsed.GetValue(pack), parsed.GetValue(library), io) is { } judge
                ? Run(parsed.GetValue(episode)!, judge, parsed.GetValue(stage), parsed.GetValue(criterion), io)
                : ExitCodes.InvalidInput,
            cancellation));
        return command;
    }

    private static int Run(string argument, Judge judge, ReviewStage? stage, string? criterion, CommandIo io)
    {
        var criteria = judge.Packs.SelectMany(pack => pack.Criteria).Select(each => each.Id).Distinct(StringComparer.Ordinal).ToList();
        if (criterion is not null && !criteria.Contains(criterion))
        {
            var help = Suggestion.DidYouMean(criterion, criteria) ?? $"It has {string.Join(", ", criteria)}.";
            io.Tell($"spinalpain: {judge.Name} has no criterion \"{PlainText.OneLine(criterion)}\". {help}");
            return ExitCodes.WrongUsage;
        }

        if (EpisodeInput.Read(argument, stage, io) is not { } episode)
        {
            return ExitCodes.InvalidInput;
        }

        var explanations = judge.Explain(episode).Where(each => criterion is null || each.Criterion.Id == criterion).ToList();
        if (explanations.Count == 0)
        {
            io.Tell(criterion is null ? "No criterion is asked of this episode." : $"The criterion {criterion} is asked of no line of this episode.");
        }
        else if (io.ToTerminal)
        {
            ExplanationTree.Write(explanations, io);
        }
        else
        {
            io.Output.Write(ExplanationText.Write(explanations));
        }

        // What is not explained must not look as if it were not there.
        foreach (var line in judge.Evaluate(episode).Lines.Where(line => line.Reason is not null))
        {
            io.Tell(PlainText.OneLine($"{line.LineId}: {line.Reason}"));
        }

        return ExitCodes.Done;
    }
}
