using System.CommandLine;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Replay;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain replay: makes a recorded decision again.</summary>
internal static class ReplayCommand
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(CommandIo io)
    {
        var record = new Argument<string>("RECORD") { Description = "The recorded decision: a determination as \"evaluate --format json\" writes it, or a line of a batch; - for standard input." };
        var episode = new Option<string>("--episode") { Description = "The episode that was judged, or - for standard input. It is judged at the stage of the record.", HelpName = "FILE", Required = true };
        var pack = SharedOptions.Pack();
        pack.Description = "Folder of the rule pack that decided. Left out: the CGS Spinal Pain Management pack that comes with this program.";
        var library = SharedOptions.Library();
        library.Description = "Folder of many packs and versions. Each line is judged by the version that the record names.";
        var original = new Option<string?>("--original") { Description = "Folder of the pack as it was at the time of the decision, to name all that changed in it.", HelpName = "DIR" };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|json",
            "How to write the result; text when left out.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["json"] = Format.Json });
        var command = new ExampleCommand(
            "replay",
            "Makes a recorded decision again, and says why it differs.",
            "Makes a recorded decision again by the versions that decided: \"identical\", or the first difference and its cause, such as a threshold that was edited.",
            "spinalpain replay record.json --episode episode.json",
            "spinalpain replay record.json --episode episode.json --library rules",
            "spinalpain replay record.json --episode episode.json --pack rules/cgs-spinal-pain/1.0.0 --original archive/cgs-spinal-pain/1.0.0",
            "sed -n 5p answers.ndjson | spinalpain replay - --episode episode-5.json --library rules --format json")
        {
            record, episode, pack, library, original, format,
        };
        SharedOptions.RefuseUnknownOptions(command);
        SharedOptions.RefuseBoth(command, pack, library, "the packs that decided are taken from one of them.");
        command.Validators.Add(result =>
        {
            if (result.GetValue(record) == EpisodeInput.StandardInput && result.GetValue(episode) == EpisodeInput.StandardInput)
            {
                result.AddError("Standard input (-) can be read only once.");
            }
        });
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Run(
                parsed.GetValue(record)!,
                parsed.GetValue(episode)!,
                (parsed.GetValue(pack), parsed.GetValue(library), parsed.GetValue(original)),
                parsed.GetValue(format) ?? Format.Text,
                io),
            cancellation));
        return command;
    }

    private static int Run(string recordName, string episodeName, (string? Pack, string? Library, string? Original) folders, Format format, CommandIo io)
    {
        // All are read before one is refused, so that all problems are told at once.
        var record = EpisodeInput.ReadRecord(recordName, io);
        var episode = EpisodeInput.Read(episodeName, stage: null, io);
        var library = folders.Library is null ? null : LibraryInput.Load(folders.Library, io, "replayed");
        var pack = folders.Library is null ? PackToJudgeBy.Load(folders.Pack, io, "replayed") : null;
        var original = folders.Original is null ? null : PackToJudgeBy.Load(folders.Original, io, "replayed");
        if (record is null || episode is null || (library is null && pack is null) || (folders.Original is not null && original is null))
        {
            if (record is null)
            {
                io.Tell($"{PlainText.OneLine(EpisodeInput.NameOf(recordName))} is not a valid record of a decision, so nothing was replayed.");
            }

            return ExitCodes.InvalidInput;
        }

        CheckedPack[] originals = original is null ? [BuiltInPacks.CgsSpinalPain] : [original, BuiltInPacks.CgsSpinalPain];
        var result = library is null ? DecisionReplay.Run(record, episode, pack!, originals) : DecisionReplay.Run(record, episode, library, originals);
        io.Output.Write(format == Format.Json ? ReplayJson.Write(result) + "\n" : ReplayText.Write(result));
        return result.IsIdentical ? ExitCodes.Done : ExitCodes.NotAsRecorded;
    }
}
