using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>The tokens of all sources, waited for together.</summary>
internal sealed class WatchedTokens : IDisposable
{
    private readonly TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IChangeToken> asked = [];
    private readonly List<IDisposable> registrations = [];

    public bool HasChanged => this.changed.Task.IsCompleted || this.asked.Any(HasTokenChanged);

    /// <summary>Adds a token. Whatever the token throws is thrown here.</summary>
    public void Add(IChangeToken token)
    {
        if (token.HasChanged)
        {
            this.changed.TrySetResult();
        }
        else if (token.ActiveChangeCallbacks)
        {
            this.registrations.Add(token.RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), this.changed));
        }
        else
        {
            this.asked.Add(token);
        }
    }

    /// <summary>Waits for a change.</summary>
    /// <param name="atMost">How long at most; null to wait for ever.</param>
    /// <param name="interval">How often to ask tokens that do not tell by themselves.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stopping">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public async Task WaitAsync(TimeSpan? atMost, TimeSpan interval, TimeProvider time, CancellationToken stopping)
    {
        var begin = time.GetTimestamp();
        while (!this.HasChanged)
        {
            var left = atMost - time.GetElapsedTime(begin);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            var pause = this.asked.Count > 0 && !(left < interval) ? interval : left ?? Timeout.InfiniteTimeSpan;
            await this.changed.Task.WaitAsync(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stopping.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => this.registrations.ForEach(registration => registration.Dispose());

    private static bool HasTokenChanged(IChangeToken token)
    {
        try
        {
            return token.HasChanged;
        }
        catch (Exception)
        {
            // The source is asked for another token, and tells then what is wrong with it.
            return true;
        }
    }
}
