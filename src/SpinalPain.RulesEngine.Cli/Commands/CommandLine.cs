using System.CommandLine;
using System.CommandLine.Help;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>The whole command line: its verbs, its help, and what it says when it is used wrongly.</summary>
internal static class CommandLine
{
    public const string Name = "spinalpain";

    private static readonly string[] Examples =
    [
        $"{Name} evaluate episode.json",
        $"{Name} explain episode.json --criterion esi.duration-and-care",
        $"{Name} validate rules/cgs-spinal-pain/1.0.0",
        $"{Name} test rules/cgs-spinal-pain/1.0.0",
    ];

    public static int Run(string[] args, CommandIo io)
    {
        if (UsualLine.Of(args) is { } usual)
        {
            return EvaluateCommand.RunOne(usual.Episode, usual.Pack, io);
        }

        var root = Create(io);

        // A file may be named "@list.json": it is a file like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            return Refuse(parsed, io);
        }

        return parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = io.Output,
            Error = io.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = BatchOptionSet.IsBatch(parsed) ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(500),
        }).GetAwaiter().GetResult();
    }

    /// <summary>The verbs with their arguments and options.</summary>
    internal static RootCommand Create(CommandIo io)
    {
        var root = new RootCommand("Judges requests for spinal pain procedures by the written policy of a payer, and says why.")
        {
            EvaluateCommand.Create(io),
            ExplainCommand.Create(io),
            ValidateCommand.Create(io),
            TestCommand.Create(io),
            DiffCommand.Create(io),
            ReplayCommand.Create(io),
            DocsCommand.Create(io),
            BundleCommand.Create(io),
            VerifyCommand.Create(io),
            NewCommand.Create(io),
            FormatCommand.Create(io),
            SchemaCommand.Create(io),
        };
        SharedOptions.RefuseEmptyNames(root);
        root.Directives.Clear();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, Examples, io);
        return root;
    }

    /// <summary>Says what is wrong with the command line, and where to read how it is right.</summary>
    private static int Refuse(ParseResult parsed, CommandIo io)
    {
        var command = parsed.CommandResult.Command;
        var verb = VerbOf(parsed.CommandResult);
        if (command.Subcommands.Count > 0)
        {
            var verbs = command.Subcommands.Select(each => each.Name).ToList();
            var wanted = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
            io.Tell(wanted is null ? $"{Name}{verb}: a command is missing." : $"{Name}{verb}: there is no command \"{PlainText.OneLine(wanted)}\".");
            io.Tell((wanted is null ? null : Suggestion.DidYouMean(wanted, verbs)) ?? $"The commands are {string.Join(", ", verbs)}.");
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                io.Tell($"{Name}: {PlainText.OneLine(error.Message)}");
            }
        }

        io.Tell($"Run \"{Name}{verb} --help\" to see how it is used.");
        return ExitCodes.WrongUsage;
    }

    /// <summary>What follows the name of the program, such as " new pack".</summary>
    private static string VerbOf(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult above ? $"{VerbOf(above)} {result.Command.Name}" : string.Empty;
}
