namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">The file as its user named it, or a name for a stream; empty when there is none.</param>
/// <param name="Pointer">The JSON pointer (RFC 6901) of the value; empty for the whole document.</param>
/// <param name="Line">The line, from 1; 0 when the place has none, as for a missing file.</param>
/// <param name="Column">The column in characters, from 1; 0 when the place has none.</param>
public sealed record SourceLocation(string File, string Pointer, int Line, int Column)
{
    /// <summary>A whole file.</summary>
    /// <param name="file">The file as its user named it.</param>
    /// <returns>The place without line and column.</returns>
    public static SourceLocation OfFile(string file) => new(file, string.Empty, 0, 0);

    /// <summary>The place as "file:line:column".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => this.Line == 0 ? this.File : $"{this.File}:{this.Line}:{this.Column}";
}
