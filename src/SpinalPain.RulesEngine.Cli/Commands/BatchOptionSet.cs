using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SpinalPain.RulesEngine.Cli.Batches;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>The options of <c>evaluate</c> that judge a file with an episode a line, and which of them go together.</summary>
internal sealed class BatchOptionSet
{
    private const int MostWorkers = 1_024;

    private readonly Option<string?> batch = new("--batch")
    {
        Description = "Judge every line of this file: one episode as JSON a line, or - for standard input. A name that ends in .gz is read as gzip.",
        HelpName = "FILE",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "With --batch: write a determination a line to this file, or - for standard output. A name that ends in .gz is written as gzip.",
        HelpName = "FILE",
    };

    private readonly Option<string?> rejects = new("--rejects")
    {
        Description = "With --batch: write the lines that cannot be judged to this file, each with its number and what is wrong.",
        HelpName = "FILE",
    };

    private readonly Option<int?> parallel = new("--parallel")
    {
        Description = "With --batch: judge so many episodes at the same time. Left out: as many as there are processors.",
        HelpName = "N",
        CustomParser = Workers,
    };

    private readonly Option<bool> outcomeOnly = new("--outcome-only") { Description = "With --batch: write the outcomes without reasons, which is faster and much shorter." };

    private readonly Option<bool> resume = new("--resume") { Description = "With --batch: go on with a run that was stopped or killed. The output is the same as if it had not been." };

    private Option[] All => [this.batch, this.output, this.rejects, this.parallel, this.outcomeOnly, this.resume];

    /// <summary>Whether a command line is one of a batch, which may take its time to stop.</summary>
    public static bool IsBatch(ParseResult parsed) => parsed.CommandResult.Children.OfType<OptionResult>().Any(result => result.Option.Name == "--batch");

    /// <summary>Adds the options to a command that judges single episodes otherwise.</summary>
    public void AddTo(Command command, Argument<string[]> episodes, Option format)
    {
        foreach (var option in this.All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var error in IsGiven(result, this.batch) ? this.Mistakes(result, episodes, format) : this.MistakesWithoutBatch(result, episodes))
            {
                result.AddError(error);
            }
        });
    }

    /// <summary>What was asked for; null when it was no batch.</summary>
    public BatchRequest? Of(ParseResult parsed, ReviewStage? stage) => parsed.GetValue(this.batch) is not { } input ? null : new BatchRequest
    {
        Input = input,
        Output = parsed.GetValue(this.output)!,
        Rejects = parsed.GetValue(this.rejects),
        Workers = parsed.GetValue(this.parallel) ?? Environment.ProcessorCount,
        OutcomeOnly = parsed.GetValue(this.outcomeOnly),
        Resume = parsed.GetValue(this.resume),
        Stage = stage,
    };

    private static int? Workers(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) && workers is >= 1 and <= MostWorkers)
        {
            return workers;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--parallel is a whole number from 1 to {MostWorkers:#,0}, and \"{word}\" is none."));
        return null;
    }

    private static bool IsSame(string? one, string? other)
    {
        if (string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other) || !BatchOutput.CanBeResumed(one) || !BatchOutput.CanBeResumed(other))
        {
            return false;
        }

        return Target(one) == Target(other);

        static string Target(string path)
        {
            try
            {
                return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return Path.GetFullPath(path);
            }
        }
    }

    private IEnumerable<string> MistakesWithoutBatch(CommandResult result, Argument<string[]> episodes)
    {
        if (result.GetResult(episodes) is not { Tokens.Count: > 0 })
        {
            yield return "Required argument 'EPISODE' missing: name episodes, or a file with many of them by --batch.";
        }

        foreach (var option in this.All.Where(option => IsGiven(result, option)))
        {
            yield return $"{option.Name} needs --batch.";
        }
    }

    private IEnumerable<string> Mistakes(CommandResult result, Argument<string[]> episodes, Option format)
    {
        var (from, to, bad) = (FileOf(result, this.batch), FileOf(result, this.output), FileOf(result, this.rejects));
        if (result.GetResult(episodes) is { Tokens.Count: > 0 })
        {
            yield return "--batch and EPISODE cannot be used together: --batch takes every episode from one file.";
        }

        if (IsGiven(result, format))
        {
            yield return "--batch and --format cannot be used together: a batch writes one JSON object a line.";
        }

        if (!IsGiven(result, this.output))
        {
            yield return "--batch needs --output: the file for the determinations, or - for standard output.";
        }

        if (bad == BatchOutput.StandardOutput)
        {
            yield return "--rejects needs the name of a file: standard output is for determinations.";
        }

        if (IsGiven(result, this.resume) && (from == EpisodeInput.StandardInput || to == BatchOutput.StandardOutput))
        {
            yield return "--resume needs files: what came from standard input or went to standard output cannot be gone on with.";
        }

        if (IsSame(from, to) || IsSame(from, bad) || IsSame(to, bad))
        {
            yield return "--batch, --output and --rejects must name different files.";
        }
    }

    private static string? FileOf(CommandResult result, Option<string?> option) => IsGiven(result, option) && result.GetResult(option) is { Tokens.Count: 1 } given ? given.Tokens[0].Value : null;

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
