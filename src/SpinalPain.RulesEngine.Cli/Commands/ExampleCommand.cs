using System.CommandLine;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>A verb whose help teaches by example.</summary>
/// <param name="name">The verb.</param>
/// <param name="summary">What it does in a few words, for the list of commands.</param>
/// <param name="description">What it does, for its own help.</param>
/// <param name="examples">How it is used.</param>
internal sealed class ExampleCommand(string name, string summary, string description, params string[] examples) : Command(name, description)
{
    public string Summary { get; } = summary;

    public IReadOnlyList<string> Examples { get; } = examples;
}
