using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>The bytes of one file and their lines.</summary>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> utf8)
{
    private int[]? lineStarts;
    private Mark last = new(0, 0, 0);

    public string File { get; } = file;

    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The place of a byte. Columns count UTF-16 characters, as editors do.</summary>
    public SourceLocation Locate(int offset, string pointer)
    {
        offset = Math.Min(offset, this.Utf8.Length);
        var starts = this.lineStarts ??= LineStarts(this.Utf8.Span);
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;

        // Places are mostly asked for in order, and a file may be one line of megabytes: go on from the place before.
        var mark = this.last;
        var (from, column) = mark.Line == line && mark.Offset <= offset ? (mark.Offset, mark.Column) : (starts[line], 0);
        column += Encoding.UTF8.GetCharCount(this.Utf8.Span[from..offset]);
        this.last = new Mark(line, offset, column);
        return new SourceLocation(this.File, pointer, line + 1, column + 1);
    }

    private static int[] LineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new int[utf8.Count((byte)'\n') + 1];
        var offset = 0;
        for (var line = 1; line < starts.Length; line++)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
            starts[line] = offset;
        }

        return starts;
    }

    /// <summary>A place found before; replaced as a whole, so that threads cannot mix two.</summary>
    private sealed record Mark(int Line, int Offset, int Column);
}
