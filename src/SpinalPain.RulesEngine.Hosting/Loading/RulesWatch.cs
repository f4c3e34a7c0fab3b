using Microsoft.Extensions.Logging;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Hosting.Telemetry;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Asks for a load when a source has changed and is quiet again, and once more, ever less often, when a source failed.</summary>
internal sealed class RulesWatch(SourceSet sources, IRulesReloader reloader, TimeSpan delay, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>A source that goes on changing is not waited for any longer than this many delays.</summary>
    private const int MostDelays = 10;

    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource stopping = new();
    private WatchedTokens tokens = new();
    private Task loop = Task.CompletedTask;

    /// <summary>Whether a source could not be asked for its changes, so that it has to be read to see them.</summary>
    private bool isBlind;

    /// <summary>Notes changes from now on. Called before the first load, so that nothing falls between the two.</summary>
    public void Arm()
    {
        this.tokens.Dispose();
        this.tokens = new WatchedTokens();
        this.isBlind = false;
        foreach (var reader in sources.Readers)
        {
            try
            {
                this.tokens.Add(reader.Watch());
            }
            catch (Exception exception)
            {
                this.isBlind = true;
                RulesLog.WatchFailed(logger, reader.Name, LongestRetry, exception);
            }
        }
    }

    /// <summary>Begins to act on changes.</summary>
    public void Start() => this.loop = Task.Run(this.LoopAsync);

    public async Task StopAsync()
    {
        await this.stopping.CancelAsync().ConfigureAwait(false);
        await this.loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        this.stopping.Cancel();
        this.tokens.Dispose();
        this.stopping.Dispose();
    }

    private async Task LoopAsync()
    {
        TimeSpan? retry = null;
        while (!this.stopping.IsCancellationRequested)
        {
            await this.tokens.WaitAsync(retry ?? (this.isBlind ? LongestRetry : null), delay, time, this.stopping.Token).ConfigureAwait(false);
            await this.QuietAsync().ConfigureAwait(false);
            retry = await this.ReloadAsync().ConfigureAwait(false) ? this.NextRetry(retry) : null;
        }
    }

    /// <summary>Waits until nothing has changed for the delay, and arms anew before the load reads.</summary>
    private async Task QuietAsync()
    {
        for (var waited = 0; waited < MostDelays; waited++)
        {
            this.Arm();
            await Task.Delay(delay, time, this.stopping.Token).ConfigureAwait(false);
            if (!this.tokens.HasChanged)
            {
                return;
            }
        }

        this.Arm();
    }

    /// <summary>Whether it is worth another try without a change.</summary>
    private async Task<bool> ReloadAsync()
    {
        try
        {
            var reload = await reloader.ReloadAsync(this.stopping.Token).ConfigureAwait(false);
            return reload.Result == RulesReloadResult.Failed && reload.Diagnostics.Any(IsPassing);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            // The reloader has logged it. The rules in force stay so, and changes are watched for as before.
            return true;
        }
    }

    private TimeSpan NextRetry(TimeSpan? last)
    {
        var next = (last ?? delay) * 2;
        return next < LongestRetry ? next : LongestRetry;
    }

    // These may go away by themselves; what is wrong with a pack does not.
    private static bool IsPassing(Diagnostic diagnostic) =>
        diagnostic.Code == DiagnosticCodes.SourceFailed || diagnostic.Code == DiagnosticCodes.SourceTimedOut || diagnostic.Code == DiagnosticCodes.SourceKeepsChanging;
}
