using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>The file of a bundle. It is watched together with the keys that it may be signed by.</summary>
internal sealed class BundleSource(string path, ImmutableArray<string> keys, TimeSpan delay, TimeProvider time) : IPackSource, IDisposable
{
    private readonly ContentPoll poll = new(() => Digest(path, keys), delay, time);

    public string Name => path;

    public ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken)
    {
        // Before the file is loaded: what changes in between is seen as a change later. A file that is cut short proves itself broken.
        this.poll.Saw(Digest(path, keys));
        return new(new PackSourceContent([SourcePack.OfBundleFile(path)]));
    }

    public IChangeToken Watch() => this.poll.Token;

    public void Dispose() => this.poll.Dispose();

    private static string Digest(string path, ImmutableArray<string> keys) => string.Join(' ', keys.Prepend(path).Select(ContentDigest.OfFile));
}
