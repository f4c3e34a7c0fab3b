using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>The tokens of all sources, waited for together.</summary>
internal sealed class WatchedTokens : IDisposable
{
    private readonly TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableArray<IChangeToken> tokens;
    private readonly ImmutableArray<IDisposable> registrations;

    public WatchedTokens(IEnumerable<IChangeToken> tokens)
    {
        this.tokens = [.. tokens];
        this.registrations = [.. this.tokens.Where(token => token.ActiveChangeCallbacks).Select(token => token.RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), this.changed))];
    }

    public static WatchedTokens None => new([]);

    public bool HasChanged => this.changed.Task.IsCompleted || this.tokens.Any(token => token.HasChanged);

    /// <summary>Waits for a change.</summary>
    /// <param name="atMost">How long at most; null to wait for ever.</param>
    /// <param name="interval">How often to ask tokens that do not tell by themselves.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stopping">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public async Task WaitAsync(TimeSpan? atMost, TimeSpan interval, TimeProvider time, CancellationToken stopping)
    {
        var mustAsk = this.tokens.Any(token => !token.ActiveChangeCallbacks);
        var begin = time.GetTimestamp();
        while (!this.HasChanged)
        {
            var left = atMost - time.GetElapsedTime(begin);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            var pause = mustAsk && !(left < interval) ? interval : left ?? Timeout.InfiniteTimeSpan;
            await this.changed.Task.WaitAsync(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stopping.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        foreach (var registration in this.registrations)
        {
            registration.Dispose();
        }
    }
}
