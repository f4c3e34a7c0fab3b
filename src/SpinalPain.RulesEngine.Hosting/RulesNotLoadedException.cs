using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>No rules are in force: the first load failed, or there was none yet. The message tells everything that is wrong with the packs.</summary>
public sealed class RulesNotLoadedException : InvalidOperationException
{
    /// <summary>An exception with a message of its own.</summary>
    /// <param name="message">The message.</param>
    public RulesNotLoadedException(string message)
        : base(message) => this.Diagnostics = [];

    /// <summary>An exception with a message of its own and what caused it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What caused it.</param>
    public RulesNotLoadedException(string message, Exception innerException)
        : base(message, innerException) => this.Diagnostics = [];

    /// <summary>An exception for application code that asks before there was a load.</summary>
    public RulesNotLoadedException()
        : this("The rules are not loaded yet: start the host, or await IRulesReloader.ReloadAsync before the first evaluation.")
    {
    }

    /// <summary>A first load that failed.</summary>
    /// <param name="diagnostics">Everything that is wrong.</param>
    public RulesNotLoadedException(ImmutableArray<Diagnostic> diagnostics)
        : base($"The rules could not be loaded, so that nothing can be judged.\n\n{DiagnosticText.Render(diagnostics)}") => this.Diagnostics = diagnostics;

    /// <summary>Everything that is wrong with the packs; empty when there was no load yet.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
