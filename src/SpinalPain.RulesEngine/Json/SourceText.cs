using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>The bytes of one file and their lines.</summary>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> utf8)
{
    private List<int>? lineStarts;

    public string File { get; } = file;

    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The place of a byte.</summary>
    public SourceLocation Locate(int offset, string pointer)
    {
        var starts = this.lineStarts ??= LineStarts(this.Utf8.Span);
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var column = Encoding.UTF8.GetCharCount(this.Utf8.Span[starts[line]..Math.Min(offset, this.Utf8.Length)]);
        return new SourceLocation(this.File, pointer, line + 1, column + 1);
    }

    private static List<int> LineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] == (byte)'\n')
            {
                starts.Add(index + 1);
            }
        }

        return starts;
    }
}
