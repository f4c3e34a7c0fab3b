using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>One line of an input that is not empty. It can be read while its chunk is worked on, and not afterwards.</summary>
public readonly struct BatchLine
{
    private readonly BatchChunk chunk;
    private readonly int start;
    private readonly int kept;

    internal BatchLine(BatchChunk chunk, BatchSpan span, int start, int kept)
    {
        this.chunk = chunk;
        this.Span = span;
        this.start = start;
        this.kept = kept;
    }

    /// <summary>Where it stands in the input.</summary>
    public BatchSpan Span { get; }

    /// <summary>Reads the episode of the line. No line makes it throw.</summary>
    /// <returns>The episode, or all that is wrong with the line; the places name the line by its number in the whole input.</returns>
    /// <exception cref="ObjectDisposedException">The chunk of the line is worked on no more.</exception>
    public Checked<PatientEpisode> Read()
    {
        var bytes = this.chunk.Bytes(this.start, this.kept);
        if (this.Span.Length > this.chunk.LineLimit)
        {
            return this.TooLong();
        }

        var read = EpisodeReader.Read(bytes, this.chunk.Input);
        return read.Diagnostics.IsEmpty ? read : this.Place(read);
    }

    private Checked<PatientEpisode> TooLong()
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(
            DiagnosticCodes.LineTooLong,
            new SourceLocation(this.chunk.Input, string.Empty, this.Number(), 1),
            $"The line is longer than {InputFile.Size(this.chunk.LineLimit)}.",
            "A line holds one episode. Is it the whole file without line breaks?");
        return Checked<PatientEpisode>.Failure(diagnostics);
    }

    /// <summary>The reader knows one line only; its problems are placed in the whole input.</summary>
    private Checked<PatientEpisode> Place(Checked<PatientEpisode> read)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var each in read.Diagnostics)
        {
            diagnostics.Add(each.Code, each.Location with { Line = this.Number(), Column = Math.Max(each.Location.Column, 1) }, each.Message, each.Help);
        }

        return read.TryGetValue(out var episode) ? Checked<PatientEpisode>.Success(episode, diagnostics) : Checked<PatientEpisode>.Failure(diagnostics);
    }

    private int Number() => (int)Math.Min(this.Span.Line, int.MaxValue);
}
