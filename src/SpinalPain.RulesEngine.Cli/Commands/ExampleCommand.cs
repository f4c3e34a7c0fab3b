using System.CommandLine;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>A verb whose help teaches by example.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
