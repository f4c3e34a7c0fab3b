using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Formatting;

/// <summary>
/// The one layout of pack files, so that a change of a pack shows what it means and nothing else. Values, their order and their digits stay
/// as they are; only "$schema" moves to the top.
/// </summary>
public static class PackFormat
{
    // A file may be any file of a pack or an episode. Whether it keeps the narrower limits of its kind is for its reader to say.
    private static readonly SourceLimits Limits = new(SourceLimits.Episode.Bytes, SourceLimits.Pack.Depth, SourceLimits.Episode.Values, SourceLimits.Episode.ListLength);

    /// <summary>Lays out a file of a pack, a case file or an episode. Nothing is written.</summary>
    /// <param name="path">The file; messages name it as it is named here.</param>
    /// <returns>The text in its layout, or why there is none.</returns>
    public static Checked<FormattedFile> FormatFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return InputFile.Read(path, Limits.Bytes, diagnostics) is { } utf8 ? Format(utf8, path) : Checked<FormattedFile>.Failure(diagnostics);
    }

    /// <summary>Lays out the content of a file of a pack, a case file or an episode.</summary>
    /// <param name="utf8">The content.</param>
    /// <param name="file">How messages name the file.</param>
    /// <returns>The text in its layout; or why it is no JSON that a pack may hold, such as two members of one name.</returns>
    public static Checked<FormattedFile> Format(ReadOnlyMemory<byte> utf8, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var root = SourceParser.Parse(utf8, file, Limits, diagnostics);
        if (root is null || diagnostics.HasErrors)
        {
            return Checked<FormattedFile>.Failure(diagnostics);
        }

        var text = new LayoutWriter().Write(root);
        return Checked<FormattedFile>.Success(new FormattedFile(file, text, IsChanged: !utf8.Span.SequenceEqual(Encoding.UTF8.GetBytes(text))), diagnostics);
    }
}
