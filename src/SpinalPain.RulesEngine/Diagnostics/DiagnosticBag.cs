using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Gathers the problems of one input, so that all are reported at once.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than this many are no help to anybody, and hostile input could ask for millions.</summary>
    public const int Limit = 200;

    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether an error is among them; errors past the limit count too.</summary>
    public bool HasErrors { get; private set; }

    public bool IsFull => this.diagnostics.Count >= Limit;

    public void Add(DiagnosticCode code, SourceLocation location, string message, string? help = null)
    {
        this.HasErrors |= code.Severity == DiagnosticSeverity.Error;
        if (!this.IsFull)
        {
            this.diagnostics.Add(new Diagnostic(code, location, message, help));
        }
        else if (code.Severity == DiagnosticSeverity.Error && this.diagnostics.FindLastIndex(kept => kept.Severity == DiagnosticSeverity.Warning) is var warning and >= 0)
        {
            // An error must not go unseen because warnings came first.
            this.diagnostics[warning] = new Diagnostic(code, location, message, help);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> others)
    {
        foreach (var other in others)
        {
            this.Add(other.Code, other.Location, other.Message, other.Help);
        }
    }

    /// <summary>The problems in order of file, line and column.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. this.diagnostics
            .OrderBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Line)
            .ThenBy(diagnostic => diagnostic.Location.Column)
            .ThenBy(diagnostic => diagnostic.Code.Id, StringComparer.Ordinal),
    ];
}
