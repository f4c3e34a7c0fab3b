using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Batches;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain evaluate: judges episodes.</summary>
internal static class EvaluateCommand
{
    private enum Format
    {
        Text,
        Markdown,
        Json,
    }

    public static Command Create(CommandIo io)
    {
        var episodes = new Argument<string[]>("EPISODE")
        {
            Description = "Episode files, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var pack = SharedOptions.Pack();
        var library = SharedOptions.Library();
        var stage = SharedOptions.Stage();
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|markdown|json",
            "How to write the result; text when left out. JSON is one object for one episode, and an array for several.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["markdown"] = Format.Markdown, ["json"] = Format.Json });
        episodes.Validators.Add(result =>
        {
            if (result.Tokens.Count(token => token.Value == EpisodeInput.StandardInput) > 1)
            {
                result.AddError("Standard input (-) can be read only once.");
            }
        });

        var command = new ExampleCommand(
            "evaluate",
            "Says whether each requested line is covered, and why.",
            "Judges episodes: whether each requested line is covered, and why.",
            "spinalpain evaluate episode.json",
            "spinalpain evaluate january/*.json --format json > determinations.json",
            "spinalpain evaluate episode.json --pack rules/cgs-spinal-pain/1.0.0 --stage claimReview",
            "spinalpain evaluate episode.json --library rules",
            "cat episode.json | spinalpain evaluate - --format markdown",
            "spinalpain evaluate --batch claims.ndjson --output answers.ndjson --rejects rejects.ndjson",
            "spinalpain evaluate --batch claims.ndjson.gz --output answers.ndjson.gz --outcome-only --resume")
        {
            episodes, pack, library, stage, format,
        };
        var batch = new BatchOptionSet();
        batch.AddTo(command, episodes, format);
        SharedOptions.RefuseUnknownOptions(command);
        SharedOptions.RefuseBoth(command, pack, library, "a pack judges every line, a library chooses the pack for each line.");
        command.SetAction((parsed, cancellation) => Work.Run(
            () => Judge.Load(parsed.GetValue(pack), parsed.GetValue(library), io) is not { } judge ? ExitCodes.InvalidInput
                : batch.Of(parsed, parsed.GetValue(stage)) is { } request ? new BatchRun(request, io, cancellation).RunAsync(judge).GetAwaiter().GetResult()
                : Run(parsed.GetValue(episodes)!, judge, parsed.GetValue(stage), parsed.GetValue(format) ?? Format.Text, io, cancellation),
            cancellation));
        return command;
    }

    /// <summary>
    /// Judges one episode and writes the answer as text, on this thread: Ctrl-C needs nobody to tell, as it ends a program that does nothing about it and
    /// there is no answer that could be left half written.
    /// </summary>
    public static int RunOne(string episode, string? pack, CommandIo io)
    {
        if (Judge.Load(pack, libraryFolder: null, io) is not { } judge || EpisodeInput.Read(episode, stage: null, io) is not { } read)
        {
            return ExitCodes.InvalidInput;
        }

        Write(judge.Evaluate(read), Format.Text, io);
        return ExitCodes.Done;
    }

    private static int Run(string[] arguments, Judge judge, ReviewStage? stage, Format format, CommandIo io, CancellationToken cancellation)
    {
        var failed = false;
        var judged = JudgeAll();
        if (format == Format.Json && arguments.Length > 1)
        {
            // Written one by one, so that thousands of episodes need no more memory than one.
            DeterminationJson.WriteAll(judged.Select(each => each.Determination), io.OutputStream);
            io.Output.Write('\n');
        }
        else
        {
            WriteEach(judged, format, withNames: arguments.Length > 1, io);
        }

        return failed ? ExitCodes.InvalidInput : ExitCodes.Done;

        IEnumerable<(string Argument, Determination Determination)> JudgeAll()
        {
            foreach (var argument in arguments)
            {
                cancellation.ThrowIfCancellationRequested();
                if (EpisodeInput.Read(argument, stage, io) is { } episode)
                {
                    yield return (argument, judge.Evaluate(episode));
                }
                else
                {
                    failed = true;
                    if (arguments.Length > 1)
                    {
                        io.Tell($"{PlainText.OneLine(EpisodeInput.NameOf(argument))} was not judged.");
                    }
                }
            }
        }
    }

    private static void WriteEach(IEnumerable<(string Argument, Determination Determination)> judged, Format format, bool withNames, CommandIo io)
    {
        var first = true;
        foreach (var (argument, determination) in judged)
        {
            if (!first)
            {
                io.Output.Write('\n');
            }

            first = false;
            if (withNames)
            {
                var name = PlainText.OneLine(EpisodeInput.NameOf(argument));
                io.Output.Write(format == Format.Markdown ? $"<!-- {name.Replace("-->", "-- >", StringComparison.Ordinal)} -->\n\n" : $"== {name} ==\n");
            }

            Write(determination, format, io);
        }
    }

    private static void Write(Determination determination, Format format, CommandIo io)
    {
        switch (format)
        {
            case Format.Json:
                io.Output.Write(DeterminationJson.Write(determination) + "\n");
                break;
            case Format.Markdown:
                io.Output.Write(DeterminationMarkdown.Write(determination));
                break;
            case Format.Text when io.ToTerminal:
                DeterminationTree.Write(determination, io);
                break;
            default:
                DeterminationText.Write(determination, io.OutputStream);
                break;
        }
    }
}
