using SpinalPain.RulesEngine.Diagnostics;

namespace CoverageService;

/// <summary>What went wrong, as RFC 9457 asks for it, with members of our own.</summary>
/// <param name="Type">The kind of problem; "about:blank", as the status says it.</param>
/// <param name="Title">The words of the status.</param>
/// <param name="Status">The HTTP status; in a stream, the status that the line would have had alone.</param>
/// <param name="Detail">What is wrong this time, in one sentence.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>What leads the operator from the answer to the log.</summary>
    public string? TraceId { get; init; }

    /// <summary>The number of the line in a stream, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>All that the rules engine found, in order of place.</summary>
    public IReadOnlyList<ProblemDiagnostic>? Diagnostics { get; init; }
}

/// <summary>One problem that the rules engine found. None of it holds a value of an episode.</summary>
/// <param name="Severity">"error" or "warning".</param>
/// <param name="Code">The code, such as "SP1013"; each has a page in the documentation.</param>
/// <param name="Title">What the code stands for.</param>
/// <param name="Pointer">The JSON pointer of the value; null where there is none.</param>
/// <param name="Line">The line in the body, from 1; null where there is none.</param>
/// <param name="Column">The column, from 1; null where there is none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do; null where the message says it.</param>
internal sealed record ProblemDiagnostic(string Severity, string Code, string Title, string? Pointer, long? Line, int? Column, string Message, string? Help)
{
    /// <summary>The diagnostic for the wire.</summary>
    /// <param name="found">The diagnostic.</param>
    /// <param name="lineOfStream">The line of a stream that was read alone, as 1; null when the body was read whole.</param>
    public static ProblemDiagnostic Of(Diagnostic found, long? lineOfStream = null)
    {
        var place = found.Location;
        return new(
            found.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            found.Code.Id,
            found.Code.Title,
            place.Line > 0 ? place.Pointer : null,
            lineOfStream ?? (place.Line > 0 ? place.Line : null),
            place.Line > 0 ? place.Column : null,
            found.Message,
            found.Help);
    }
}
