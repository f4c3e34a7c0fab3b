namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>A kind of problem. Its id never changes its meaning; each has a page in docs/diagnostics.</summary>
/// <param name="Id">The stable id, such as "SP3101".</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record DiagnosticCode(string Id, string Title, DiagnosticSeverity Severity = DiagnosticSeverity.Error);
