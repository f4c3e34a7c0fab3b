using Spectre.Console;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>The colors of the terminal: green holds, red does not, yellow asks, gray does not count.</summary>
internal static class Tone
{
    public static Color Of(CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.Covered => Color.Green,
        CoverageOutcome.NotCovered => Color.Red,
        CoverageOutcome.MoreInformationNeeded => Color.Yellow,
        _ => Color.Grey,
    };

    public static Color Of(CriterionStatus status) => status switch
    {
        CriterionStatus.Met => Color.Green,
        CriterionStatus.NotMet => Color.Red,
        CriterionStatus.Unknown => Color.Yellow,
        _ => Color.Grey,
    };

    public static Color Of(Truth truth) => truth switch
    {
        Truth.True => Color.Green,
        Truth.False => Color.Red,
        _ => Color.Yellow,
    };

    /// <summary>A line that begins with a colored word and a colon.</summary>
    public static Paragraph Line(string word, Color color, string rest) =>
        new Paragraph().Append(PlainText.OneLine(word), new Style(color, decoration: Decoration.Bold)).Append(": " + PlainText.OneLine(rest));

    /// <summary>A line of detail.</summary>
    public static Paragraph Detail(string text) => new(PlainText.OneLine(text), new Style(Color.Grey));

    /// <summary>A line of text.</summary>
    public static Paragraph Text(string text) => new(PlainText.OneLine(text));

    /// <summary>A console that writes to the results.</summary>
    public static IAnsiConsole Console(CommandIo io)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Output),
            Ansi = io.WithColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = io.WithColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = io.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
