using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>A value that passed its checks, or the errors that it failed by: never both, never neither.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Checked<T>
    where T : class
{
    private readonly T? value;

    private Checked(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        this.value = value;
        this.Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => this.value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message holds the first error.</exception>
    public T Value => this.value ?? throw new InvalidOperationException($"There is no value, because the input has errors. The first is: {this.Diagnostics[0]}");

    /// <summary>All errors, or the warnings that came with the value; in order of file, line and column.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Takes the value if there is one.</summary>
    /// <param name="value">The value, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = this.value;
        return value is not null;
    }

    internal static Checked<T> Success(T value) => new(value, []);

    internal static Checked<T> Success(T value, DiagnosticBag diagnostics) => diagnostics.HasErrors
        ? throw new InvalidOperationException("A value with errors cannot succeed.")
        : new(value, diagnostics.ToImmutable());

    internal static Checked<T> Failure(DiagnosticBag diagnostics) => diagnostics.HasErrors
        ? new(null, diagnostics.ToImmutable())
        : throw new InvalidOperationException("A failure needs an error.");
}
