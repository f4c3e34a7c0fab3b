using System.Buffers;
using System.IO.Compression;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>
/// Compresses a piece by itself. Pieces one after the other are one gzip file (RFC 1952), which can be cut after each of them and gone on
/// with.
/// </summary>
internal static class GzipMember
{
    /// <summary>What a file without content is; gzip takes no file of no bytes for one of its own.</summary>
    public static ReadOnlySpan<byte> Empty => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The compressed bytes in place of the plain ones.</summary>
    public static PooledBytes Of(PooledBytes plain)
    {
        if (plain.Length == 0)
        {
            return plain;
        }

        var compressed = new PooledBytes();
        using (var gzip = new GZipStream(new WriterStream(compressed), CompressionLevel.Fastest))
        {
            gzip.Write(plain.Written);
        }

        plain.Dispose();
        return compressed;
    }

    private sealed class WriterStream(PooledBytes target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => target.Length;

        public override long Position
        {
            get => target.Length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
