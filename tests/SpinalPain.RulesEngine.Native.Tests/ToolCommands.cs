using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Terminal;
using CliCommandLine = SpinalPain.RulesEngine.Cli.Commands.CommandLine;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The commands of the tool, from its own definition.</summary>
internal static class ToolCommands
{
    public static RootCommand Root { get; } = CliCommandLine.Create(new CommandIo(() => Stream.Null, Stream.Null, () => TextWriter.Null, toTerminal: false, withColor: false, width: 100));

    /// <summary>Each with its path, such as "new pack"; that of the tool itself is empty.</summary>
    public static IReadOnlyList<(string Path, Command Command)> All { get; } = [.. Below(string.Empty, Root)];

    private static IEnumerable<(string Path, Command Command)> Below(string path, Command command) =>
        command.Subcommands.SelectMany(each => Below($"{path} {each.Name}".TrimStart(), each)).Prepend((path, command));
}
