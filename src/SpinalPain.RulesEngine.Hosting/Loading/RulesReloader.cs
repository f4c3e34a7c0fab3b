using Microsoft.Extensions.Logging;
using SpinalPain.RulesEngine.Hosting.Telemetry;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Runs loads one after the other and merges requests for them.</summary>
internal sealed class RulesReloader(RulesLoad load, ILogger logger) : IRulesReloader, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private Task<RulesReload>? running;
    private Task<RulesReload>? next;
    private bool isStopped;

    public Task<RulesReload> ReloadAsync(CancellationToken cancellationToken = default)
    {
        Task<RulesReload> mine;
        lock (this.gate)
        {
            if (this.isStopped)
            {
                return Task.FromException<RulesReload>(new ObjectDisposedException(nameof(IRulesReloader), "The application has stopped, and its rules are not reloaded any more."));
            }

            if (this.running is null)
            {
                mine = this.running = Task.Run(this.RunAsync, CancellationToken.None);
            }
            else
            {
                // The one that runs may have read before the change that this request is about.
                mine = this.next ??= this.RunAfterAsync(this.running);
            }
        }

        return mine.WaitAsync(cancellationToken);
    }

    /// <summary>Ends what runs, without waiting for any source.</summary>
    public async Task StopAsync()
    {
        Task? last;
        lock (this.gate)
        {
            if (this.isStopped)
            {
                return;
            }

            this.isStopped = true;
            last = (Task?)this.next ?? this.running;
        }

        await this.stopping.CancelAsync().ConfigureAwait(false);
        if (last is not null)
        {
            await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await this.StopAsync().ConfigureAwait(false);
        this.stopping.Dispose();
    }

    private async Task<RulesReload> RunAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await this.RunAsync().ConfigureAwait(false);
    }

    private async Task<RulesReload> RunAsync()
    {
        try
        {
            return await load.RunAsync(this.stopping.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            RulesLog.LoadFault(logger, exception);
            throw;
        }
        finally
        {
            lock (this.gate)
            {
                // What waits takes the place of what ends; it begins when this task has ended.
                this.running = this.next;
                this.next = null;
            }
        }
    }
}
