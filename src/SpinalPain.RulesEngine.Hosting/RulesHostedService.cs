using Microsoft.Extensions.Hosting;
using SpinalPain.RulesEngine.Hosting.Loading;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>
/// Loads the rules before any other service of the host starts, so that no request is answered without them, and keeps them up to date until
/// the host stops.
/// </summary>
internal sealed class RulesHostedService(RulesReloader reloader, RulesWatch? watch) : IHostedLifecycleService, IDisposable
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        watch?.Arm();
        var load = await reloader.ReloadAsync(cancellationToken).ConfigureAwait(false);
        if (load.InForce is null)
        {
            throw new RulesNotLoadedException(load.Diagnostics);
        }

        watch?.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (watch is not null)
        {
            await watch.StopAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        await reloader.StopAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => watch?.Dispose();
}
