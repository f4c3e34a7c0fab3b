using System.CommandLine;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Compilation;
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
        var stage = SharedOptions.Stage();
        var criterion = new Option<string?>("--criterion") { Description = "Explain this criterion only.", HelpName = "ID" };
        var command = new ExampleCommand(
            "explain",
            "Shows the conditions behind an answer: each with its truth, and the facts and thresholds that it read.",
            "spinalpain explain episode.json",
            "spinalpain explain episode.json --criterion esi.duration-and-care",
            "cat episode.json | spinalpain explain - --stage claimReview")
        {
            episode, pack, stage, criterion,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(episode)!, parsed.GetValue(pack), parsed.GetValue(stage), parsed.GetValue(criterion), io),
            cancellation));
        return command;
    }

    private static int Run(string argument, string? folder, ReviewStage? stage, string? criterion, CommandIo io)
    {
        if (PackToJudgeBy.Load(folder, io) is not { } pack)
        {
            return ExitCodes.InvalidInput;
        }

        if (criterion is not null && !pack.Criteria.Any(each => each.Id == criterion))
        {
            return RefuseCriterion(criterion, pack, io);
        }

        if (EpisodeInput.Read(argument, stage, io) is not { } episode)
        {
            return ExitCodes.InvalidInput;
        }

        var explanations = CompiledPack.Compile(pack).Explain(episode).Where(each => criterion is null || each.Criterion.Id == criterion).ToList();
        if (explanations.Count == 0)
        {
            io.Tell(criterion is null ? "No criterion of the pack is asked of this episode." : $"The criterion {criterion} is asked of no line of this episode.");
        }
        else if (io.ToTerminal)
        {
            ExplanationTree.Write(explanations, io);
        }
        else
        {
            io.Output.Write(ExplanationText.Write(explanations));
        }

        return ExitCodes.Done;
    }

    private static int RefuseCriterion(string criterion, CheckedPack pack, CommandIo io)
    {
        var ids = pack.Criteria.Select(each => each.Id).ToList();
        var help = Suggestion.DidYouMean(criterion, ids) ?? $"It has {string.Join(", ", ids)}.";
        io.Tell($"spinalpain: {pack.Manifest.Id} {pack.Manifest.Version} has no criterion \"{PlainText.OneLine(criterion)}\". {help}");
        return ExitCodes.WrongUsage;
    }
}
