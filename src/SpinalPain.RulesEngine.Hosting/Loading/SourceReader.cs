using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Hosting.Telemetry;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Reads one source, whatever it does: what it throws, and that it never answers, becomes a diagnostic.</summary>
internal sealed class SourceReader(IPackSource source, TimeSpan timeout, TimeProvider time, ILogger logger)
{
    private Task reading = Task.CompletedTask;

    public string Name { get; } = PlainText.OneLine(source.Name ?? source.GetType().Name);

    public IChangeToken Watch() => source.Watch() ?? throw new InvalidOperationException("Watch returned null.");

    /// <summary>The packs of the source, or why there are none. Never called twice at once.</summary>
    /// <exception cref="OperationCanceledException">The application stops.</exception>
    public async Task<PackSourceContent> ReadAsync(CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        if (!this.reading.IsCompleted)
        {
            return this.Failed(DiagnosticCodes.SourceTimedOut, $"The source \"{this.Name}\" still has not ended a reading that it was given up for.", "Its ReadAsync has to end when it is canceled.");
        }

        var canceling = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        // On a thread of its own: a source may do all its work before it returns.
        var answer = Task.Run(async () => await source.ReadAsync(canceling.Token).ConfigureAwait(false), CancellationToken.None);
        this.reading = answer.ContinueWith(_ => canceling.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await ((Task)answer).WaitAsync(timeout, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
        if (!answer.IsCompleted)
        {
            GiveUp(answer, canceling);
            return this.Failed(DiagnosticCodes.SourceTimedOut, $"The source \"{this.Name}\" did not answer within {timeout:c}.", "Is what it reads from up? SourceTimeout of the options says how long to wait.");
        }

        return this.Content(answer);
    }

    private PackSourceContent Content(Task<PackSourceContent> answer)
    {
        if (answer.IsFaulted || answer.IsCanceled)
        {
            // Its text may hold secrets, such as those of a connection: it goes to the log, and not to whoever reads diagnostics.
            Exception exception = answer.Exception?.GetBaseException() ?? new TaskCanceledException(answer);
            RulesLog.SourceFailed(logger, this.Name, exception);
            return this.Failed(DiagnosticCodes.SourceFailed, $"The source \"{this.Name}\" threw {exception.GetType().Name}.", "The log tells what the exception says.");
        }

        var content = answer.Result;
        return content is null || (content.Packs.IsEmpty && content.Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
            ? this.Failed(DiagnosticCodes.SourceEmpty, $"The source \"{this.Name}\" gave no pack.", "A source without packs is left out of the application.")
            : content;
    }

    private static void GiveUp(Task answer, CancellationTokenSource canceling)
    {
        // What the source does when it is canceled is not waited for, and what comes of it is of no interest.
        try
        {
            Forget(canceling.CancelAsync());
        }
        catch (ObjectDisposedException)
        {
            // It answered in this very moment.
        }

        Forget(answer);
    }

    private static void Forget(Task task) => task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private PackSourceContent Failed(DiagnosticCode code, string message, string help) => new([], [new Diagnostic(code, SourceLocation.OfFile(this.Name), message, help)]);
}
