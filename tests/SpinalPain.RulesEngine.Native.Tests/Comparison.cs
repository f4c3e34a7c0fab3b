using System.CommandLine.Parsing;
using System.Text;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>
/// One command line that both builds of the tool run, in a folder of their own each time, where "rules", "samples", "schemas" and "data"
/// (the data of the tests) lead to those of the repository.
/// </summary>
/// <param name="CommandLine">The arguments, as typed.</param>
internal sealed record Comparison(string CommandLine)
{
    /// <summary>The exit code that both have to have, so that two tools that refuse everything are not taken for equal; null where it does not matter.</summary>
    public int? ExitCode { get; init; } = 0;

    /// <summary>What stands on standard input.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>A folder of the repository that stands in the folder of the run as "copy", to be written to.</summary>
    public string? Copy { get; init; }

    /// <summary>Files that stand in the folder of the run, by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that are no texts and stand there too.</summary>
    public IReadOnlyDictionary<string, byte[]> BinaryFiles { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Whether how long it took is told, which is the one thing that may differ.</summary>
    public bool TellsTime { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a person reads along.</summary>
    public bool OnTerminal { get; init; }

    public IReadOnlyList<string> Arguments => [.. CommandLineParser.SplitCommandLine(this.CommandLine)];

    /// <summary>Standard input that is a text.</summary>
    public string InputText
    {
        init => this.Input = Encoding.UTF8.GetBytes(value);
    }

    public override string ToString() => $"spinalpain {this.CommandLine}{(this.OnTerminal ? " (on a terminal)" : string.Empty)}{string.Concat(this.Environment.Select(each => $" ({each.Key}={each.Value})"))}";
}
