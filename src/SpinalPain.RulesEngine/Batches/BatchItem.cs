using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Batches;

/// <summary>What came of one line: an answer, or the errors for which it was rejected.</summary>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
public sealed class BatchItem<TAnswer>
    where TAnswer : class
{
    private readonly TAnswer? answer;

    internal BatchItem(BatchSpan line, TAnswer? answer, ImmutableArray<Diagnostic> diagnostics)
    {
        this.Line = line;
        this.answer = answer;
        this.Diagnostics = diagnostics;
    }

    /// <summary>Where the line stands in the input.</summary>
    public BatchSpan Line { get; }

    /// <summary>Whether the line was rejected and has no answer.</summary>
    public bool IsRejected => this.answer is null;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">The line was rejected; the message holds the first error.</exception>
    public TAnswer Answer => this.answer ?? throw new InvalidOperationException($"There is no answer, because the line was rejected. The first error is: {this.Diagnostics[0]}");

    /// <summary>Why the line was rejected. None of it holds a value of the episode.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Takes the answer if there is one.</summary>
    /// <param name="answer">The answer, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetAnswer([NotNullWhen(true)] out TAnswer? answer)
    {
        answer = this.answer;
        return answer is not null;
    }
}
