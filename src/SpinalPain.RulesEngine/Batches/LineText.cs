namespace SpinalPain.RulesEngine.Batches;

/// <summary>What can be said of the bytes of a line before it is read.</summary>
internal static class LineText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether it holds nothing. A byte order mark is nothing: it stands before the first line, or where files were joined.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) =>
        (line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;
}
