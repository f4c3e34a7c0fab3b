using Spectre.Console;

namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>How far a run of cases is, for a person who waits; silent for everybody else.</summary>
internal static class CaseProgress
{
    /// <summary>Does work that tells how much of it is done, from 0 to 1.</summary>
    public static T While<T>(string what, CommandIo io, Func<Action<double>, T> work)
    {
        if (!io.ErrorToTerminal)
        {
            return work(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = io.WithColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        console.Profile.Width = io.Width;
        return console.Progress().AutoClear(true).HideCompleted(true).Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(what), maxValue: 1);
            return work(done => task.Value = done);
        });
    }
}
