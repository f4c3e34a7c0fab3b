using System.CommandLine;
using System.Globalization;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain test: runs the cases of a pack and shows what they cover.</summary>
internal static class TestCommand
{
    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("PACK_DIR") { Description = "Folder of a rule pack, or a bundle of it." };
        var coverage = SharedOptions.OneOf<CoverageFormat>(
            "--coverage",
            "text|json|html",
            "How to write the coverage; text when left out. JSON and HTML stand alone on standard output, and the results of the cases go to standard error, unless --output is given.",
            new(StringComparer.Ordinal) { ["text"] = CoverageFormat.Text, ["json"] = CoverageFormat.Json, ["html"] = CoverageFormat.Html });
        var output = new Option<string?>("--output") { Description = "Write the coverage to this file instead of standard output.", HelpName = "FILE" };
        var junit = new Option<string?>("--junit") { Description = "Write the results of the cases to this file as JUnit XML.", HelpName = "FILE" };
        var minimum = Minimum();
        var suggest = new Option<string?>("--suggest")
        {
            Description = "Write cases that would show what is not covered to this folder, marked as unreviewed: they say what the pack decides now, and a person has to confirm it. No file is overwritten.",
            HelpName = "DIR",
        };
        var command = new ExampleCommand(
            "test",
            "Runs the cases of a pack and shows what they cover.",
            "Runs the cases of a rule pack and shows what they cover: each criterion with each status, each condition true, false and unknown, each threshold just below, at and just above, each item of the policy. Exits with 1 when a case fails or the coverage is below the minimum.",
            "spinalpain test rules/cgs-spinal-pain/1.0.0",
            "spinalpain test rules/cgs-spinal-pain/1.0.0 --minimum 95 --junit results.xml",
            "spinalpain test rules/cgs-spinal-pain/1.0.0 --coverage html --output coverage.html",
            "spinalpain test rules/cgs-spinal-pain/1.0.0 --suggest suggestions")
        {
            folder, coverage, output, junit, minimum, suggest,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(
            () => new TestRun(io, cancellation)
            {
                Folder = parsed.GetValue(folder)!,
                Format = parsed.GetValue(coverage) ?? CoverageFormat.Text,
                Output = parsed.GetValue(output),
                JUnit = parsed.GetValue(junit),
                Minimum = parsed.GetValue(minimum),
                Suggest = parsed.GetValue(suggest),
            }.Run(),
            cancellation));
        return command;
    }

    private static Option<decimal?> Minimum() => new("--minimum")
    {
        Description = "The least coverage in percent, from 0 to 100, asked of each of the four kinds by itself: criteria, conditions, thresholds, items.",
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            {
                return percent;
            }

            result.AddError($"--minimum is a number from 0 to 100, such as 95, and \"{word}\" is none.");
            return null;
        },
    };
}
