using Microsoft.Extensions.Primitives;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>The packs in a folder. A reading counts when a second one, right after it, finds the same bytes.</summary>
internal sealed class FolderSource(string folder, Func<LibraryFileSet> read, TimeSpan delay, TimeProvider time) : IPackSource, IDisposable
{
    /// <summary>Who writes for longer than this many pauses is not waited for.</summary>
    private const int Attempts = 10;

    private readonly ContentPoll poll = new(() => ContentDigest.Of(read()), delay, time);

    public FolderSource(string folder, TimeSpan delay, TimeProvider time)
        : this(folder, () => LibraryFileSet.ReadFolder(folder), delay, time)
    {
    }

    public string Name => folder;

    public async ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken)
    {
        var digest = ContentDigest.Of(read());
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var files = read();
            var again = ContentDigest.Of(files);
            if (again == digest)
            {
                this.poll.Saw(digest);
                return new PackSourceContent(files.Packs.Select(SourcePack.OfFiles), files.Diagnostics);
            }

            digest = again;
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }

        return new PackSourceContent([], [new Diagnostic(
            DiagnosticCodes.SourceKeepsChanging,
            SourceLocation.OfFile(folder),
            $"The folder was read {Attempts + 1} times, and something in it had changed each time.",
            "Write new versions beside the old ones, and put them in their place in one step, such as by renaming a folder.")]);
    }

    public IChangeToken Watch() => this.poll.Token;

    public void Dispose() => this.poll.Dispose();
}
