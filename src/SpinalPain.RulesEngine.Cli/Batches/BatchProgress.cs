using System.Diagnostics;
using Spectre.Console;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>How far a batch is, for a person who waits; silent for everybody else.</summary>
internal static class BatchProgress
{
    // What stands beside it fits on a terminal of 80 columns.
    private const int BarWidth = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Does work that tells how far it is.</summary>
    /// <param name="input">Where the bar is taken from.</param>
    /// <param name="io">The streams.</param>
    /// <param name="work">Is given what to call with the number of episodes of this run.</param>
    public static Task WhileAsync(BatchInput input, CommandIo io, Func<Action<long>, Task> work)
    {
        if (!io.ErrorToTerminal)
        {
            return work(_ => { });
        }

        var begin = input.Position;
        var clock = Stopwatch.StartNew();
        return Console(io).Progress().AutoClear(true).HideCompleted(true).Columns(Columns(input)).StartAsync(progress =>
        {
            var task = progress.AddTask("Judging", maxValue: input.Size ?? 1);
            task.IsIndeterminate = input.Size is null;
            task.Value = begin;
            return work(episodes =>
            {
                task.Value = input.Size is null ? 0 : input.Position;
                task.MaxValue = input.Size ?? 1;
                task.Description = Markup.Escape(Text(episodes, clock.Elapsed, input.Position - begin, input.Size - begin));
            });
        });
    }

    /// <summary>Such as "12,000 episodes, 4,000/s, 3 min 20 s left".</summary>
    internal static string Text(long episodes, TimeSpan time, long done, long? all)
    {
        var text = BatchSummary.Count(episodes, "episode");
        if (time < First)
        {
            return text;
        }

        var rate = $"{text}, {BatchSummary.Rate(episodes, time)}/s";
        return all is not { } size || done <= 0 ? rate : $"{rate}, {BatchSummary.InSeconds(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds * (size - done) / done)))} left";
    }

    private static ProgressColumn[] Columns(BatchInput input) => input.Size is null
        ? [new SpinnerColumn(), new TaskDescriptionColumn()]
        : [new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), new TaskDescriptionColumn()];

    private static IAnsiConsole Console(CommandIo io)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = io.WithColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        console.Profile.Width = io.Width;
        return console;
    }
}
