namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The input cannot be used.</summary>
    Error,

    /// <summary>The input can be used, but something in it looks wrong.</summary>
    Warning,
}
