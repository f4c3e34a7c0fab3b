using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>
/// Looks at a place from time to time and tells when its content is another. Notices of the file system are not relied on: they get lost, do
/// not come from network shares, and end when a folder or a link is replaced; and times and lengths of files may be the same for new content.
/// </summary>
internal sealed class ContentPoll(Func<string> digest, TimeSpan interval, TimeProvider time) : IDisposable
{
    /// <summary>Looking takes at most this part of the time, so that a large library is looked at less often.</summary>
    private const int Rarity = 100;

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private CancellationTokenSource changed = new();
    private Task? loop;
    private string? known;

    /// <summary>A token that changes with the content; looking begins when it is first asked for.</summary>
    public IChangeToken Token
    {
        get
        {
            lock (this.gate)
            {
                this.loop ??= Task.Run(this.LoopAsync);
                return new CancellationChangeToken(this.changed.Token);
            }
        }
    }

    /// <summary>The content as it was when somebody last used it.</summary>
    public void Saw(string digest)
    {
        lock (this.gate)
        {
            this.known = digest;
        }
    }

    // Not disposed, for tokens of it may still be held: it has no timer and nobody's token, so that nothing is left behind.
    public void Dispose() => this.stopping.Cancel();

    private async Task LoopAsync()
    {
        var pause = interval;
        while (true)
        {
            await Task.Delay(pause, time, this.stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (this.stopping.IsCancellationRequested)
            {
                return;
            }

            var begin = time.GetTimestamp();
            this.Compare(this.Look());
            var rare = time.GetElapsedTime(begin) * Rarity;
            pause = rare > interval ? rare : interval;
        }
    }

    private string Look()
    {
        try
        {
            return digest();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whoever reads the place next gets to tell what is wrong with it.
            return exception.GetType().Name;
        }
    }

    private void Compare(string now)
    {
        CancellationTokenSource old;
        lock (this.gate)
        {
            if (now == this.known)
            {
                return;
            }

            this.known = now;
            old = this.changed;
            this.changed = new CancellationTokenSource();
        }

        old.Cancel();
    }
}
