using System.Buffers;

namespace CoverageService;

/// <summary>Cuts lines from what has come of a stream. Of a line that is too long nothing is kept.</summary>
/// <param name="most">The most bytes of a line.</param>
internal sealed class LineCutter(int most)
{
    /// <summary>How many bytes of the unfinished line hold no line break, so that a line that drips in is not searched again and again.</summary>
    private long searched;
    private bool skips;

    /// <summary>The number of the last line that ended, or that was found too long.</summary>
    public long Number { get; private set; }

    /// <summary>Takes the next line that is not empty.</summary>
    /// <param name="rest">What is there of the stream; what was used is taken off.</param>
    /// <param name="isAll">Whether the stream ends with it.</param>
    /// <param name="line">The line.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryCut(ref ReadOnlySequence<byte> rest, bool isAll, out EpisodeLine line)
    {
        line = default;
        while (!rest.IsEmpty)
        {
            var found = rest.Slice(this.searched).PositionOf((byte)'\n');
            if (found is null && !isAll)
            {
                // One more than the most may be the CR of a line break.
                return rest.Length > most + 1L || this.skips ? this.Skip(ref rest, out line) : this.Wait(rest.Length);
            }

            var bytes = found is { } end ? rest.Slice(0, end) : rest;
            rest = rest.Slice(found is { } at ? rest.GetPosition(1, at) : rest.End);
            this.searched = 0;
            if (this.skips)
            {
                this.skips = false;
                continue;
            }

            line = this.Line(bytes.IsSingleSegment ? bytes.First : bytes.ToArray());
            if (line.IsTooLong || !IsBlank(line.Utf8.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        // A byte order mark stands before the first line, or where files were joined.
        var text = line.StartsWith("\uFEFF"u8) ? line["\uFEFF"u8.Length..] : line;
        return text.IndexOfAnyExcept(" \t\r"u8) < 0;
    }

    private EpisodeLine Line(ReadOnlyMemory<byte> bytes)
    {
        this.Number++;
        bytes = bytes.Span.EndsWith("\r"u8) ? bytes[..^1] : bytes;
        return bytes.Length > most ? new EpisodeLine(this.Number, default, IsTooLong: true) : new EpisodeLine(this.Number, bytes, IsTooLong: false);
    }

    private bool Wait(long length)
    {
        this.searched = length;
        return false;
    }

    /// <summary>Drops what has come of a line that is too long, and tells of it once.</summary>
    private bool Skip(ref ReadOnlySequence<byte> rest, out EpisodeLine line)
    {
        rest = rest.Slice(rest.End);
        this.searched = 0;
        if (this.skips)
        {
            line = default;
            return false;
        }

        this.skips = true;
        line = new EpisodeLine(++this.Number, default, IsTooLong: true);
        return true;
    }
}
