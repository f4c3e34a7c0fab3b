namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>One problem found in a pack, an episode or a case, with its place, its cause and what to do.</summary>
/// <param name="Code">The kind of problem.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">One sentence that names the thing as its author wrote it. Never holds patient data.</param>
/// <param name="Help">What to do, or null when the message says it.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceLocation Location, string Message, string? Help = null)
{
    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => this.Code.Severity;

    /// <summary>The diagnostic on one line.</summary>
    /// <returns>Place, severity, code and message.</returns>
    public override string ToString() => $"{this.Location}: {(this.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {this.Code.Id}: {this.Message}";
}
