using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Hosting.Tests;

// SHOWN
/// <summary>Packs from a table: one row for each file of each version.</summary>
internal sealed class TableSource(RulesTable table) : IPackSource
{
    public string Name => "rules table";

    public async ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await table.ReadAllAsync(cancellationToken);
        return new PackSourceContent(rows
            .GroupBy(row => row.Pack, StringComparer.Ordinal)
            .Select(pack => SourcePack.OfFiles($"rules table/{pack.Key}", pack.Select(row => new PackFile(row.Path, row.Utf8)))));
    }

    public IChangeToken Watch() => new CancellationChangeToken(table.Changed);
}

// SHOWN

/// <summary>What stands for the database of the example.</summary>
internal sealed class RulesTable : IDisposable
{
    private readonly ConcurrentQueue<Row> rows = new();
    private CancellationTokenSource changed = new();

    public CancellationToken Changed => Volatile.Read(ref this.changed).Token;

    public Task<IReadOnlyList<Row>> ReadAllAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<IReadOnlyList<Row>>(cancellationToken) : Task.FromResult<IReadOnlyList<Row>>([.. this.rows]);

    /// <summary>Replaces what is in the table, and tells whoever watches.</summary>
    public void Replace(string pack, IEnumerable<PackFile> files)
    {
        this.rows.Clear();
        foreach (var file in files)
        {
            this.rows.Enqueue(new Row(pack, file.Path, file.Utf8.ToArray()));
        }

        Interlocked.Exchange(ref this.changed, new CancellationTokenSource()).Cancel();
    }

    public void Dispose() => this.changed.Dispose();

    internal sealed record Row(string Pack, string Path, byte[] Utf8);
}
