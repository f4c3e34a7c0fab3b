using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>The usual help of a command, and after it how it is used and what its exit codes mean.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction usual;
    private readonly CommandIo io;
    private readonly IReadOnlyList<string> rootExamples;

    public HelpWithExamples(HelpAction usual, IReadOnlyList<string> rootExamples, CommandIo io)
    {
        this.usual = usual;
        this.usual.MaxWidth = io.Width;
        this.rootExamples = rootExamples;
        this.io = io;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        foreach (var listed in command.Subcommands.OfType<ExampleCommand>())
        {
            // A list of commands is for finding one: a line each.
            listed.Description = listed.Summary;
        }

        var result = this.usual.Invoke(parseResult);
        this.io.Output.Write("Examples:\n");
        foreach (var example in command is ExampleCommand { Examples: var examples } ? examples : this.rootExamples)
        {
            this.io.Output.Write($"  {example}\n");
        }

        this.io.Output.Write("""

            Exit codes:
              0    done; an episode that is not covered is an answer, not a failure
              1    the check found problems in a pack, its cases or its layout, or a comparison found differences
              2    the command was used wrongly
              3    an input cannot be read or is invalid
              70   a fault of this program; please report it
              74   the result cannot be written
              130  it was stopped with Ctrl-C

            """.ReplaceLineEndings("\n"));
        return result;
    }
}
