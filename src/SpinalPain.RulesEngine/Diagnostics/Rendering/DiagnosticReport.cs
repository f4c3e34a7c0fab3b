using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>What was found in one input, such as the folder of a pack.</summary>
/// <param name="Input">The input as its user named it.</param>
/// <param name="Verdict">What came of its check.</param>
/// <param name="Diagnostics">Its problems, in the order to show.</param>
public sealed record DiagnosticReport(string Input, ReportVerdict Verdict, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there may be more problems than are shown, because no more than 200 of one input are.</summary>
    public bool LimitReached => this.Diagnostics.Length >= DiagnosticBag.Limit;
}
