using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>A source that does what a test wants, and counts.</summary>
internal sealed class FakeSource : IPackSource, IDisposable
{
    private CancellationTokenSource changed = new();
    private int readings;
    private int running;
    private int mostRunning;

    public FakeSource(params SourcePack[] packs) => this.Give(packs);

    public string Name { get; init; } = "memory";

    public Func<CancellationToken, Task<PackSourceContent>> Reading { get; set; } = null!;

    public Func<IChangeToken>? Watching { get; set; }

    public int Readings => Volatile.Read(ref this.readings);

    public int MostRunning => Volatile.Read(ref this.mostRunning);

    public int Watches { get; private set; }

    public void Give(params SourcePack[] packs) => this.Reading = _ => Task.FromResult(new PackSourceContent(packs));

    /// <summary>Tells whoever watches.</summary>
    public void Change() => Interlocked.Exchange(ref this.changed, new CancellationTokenSource()).Cancel();

    public async ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref this.readings);
        this.mostRunning = Math.Max(this.mostRunning, Interlocked.Increment(ref this.running));
        try
        {
            return await this.Reading(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref this.running);
        }
    }

    public IChangeToken Watch()
    {
        this.Watches++;
        return this.Watching?.Invoke() ?? new CancellationChangeToken(Volatile.Read(ref this.changed).Token);
    }

    public void Dispose() => this.changed.Dispose();
}
