using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain new: beginnings of packs, criteria and cases.</summary>
internal static class NewCommand
{
    public static Command Create(CommandIo io) => new ExampleCommand(
        "new",
        "Writes the beginning of a pack, a criterion or a case.",
        "Writes the beginning of a pack, a criterion or a case that is valid at once. Nothing that is there is overwritten.",
        "spinalpain new pack rules/acme-esi/1.0.0 --title \"Epidural Steroid Injection\" --payer \"Acme Health\" --jurisdiction KY",
        "spinalpain new criterion rules/acme-esi/1.0.0 esi.image-guidance",
        "spinalpain new case rules/acme-esi/1.0.0 \"Pain for a year is covered\" --patch year.json --expect covered")
    {
        NewPackCommand.Create(io),
        NewCriterionCommand.Create(io),
        NewCaseCommand.Create(io),
    };
}
