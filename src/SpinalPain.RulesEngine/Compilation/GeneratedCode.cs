using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// The code of a pack: made beside the work, once so much was judged that it saves more than it costs, and where the platform can. No answer
/// depends on it.
/// </summary>
internal sealed class GeneratedCode(CompiledParts parts)
{
    /// <summary>
    /// After so many lines in one frame code is generated. It costs as much as it saves in ten times as many, so that who judges a few
    /// episodes never pays for it.
    /// </summary>
    public const int LinesBefore = 10_000;

    private readonly CodeGenerator generator = new();
    private int forTruth;
    private int forNotes;

    /// <summary>Whether code was generated for whoever asks for truth only.</summary>
    public bool IsForTruth { get; private set; }

    /// <summary>Whether code was generated also for whoever takes notes.</summary>
    public bool IsForNotes { get; private set; }

    /// <summary>Has code generated when a frame has begun many lines.</summary>
    public void CountLine(EvaluationFrame frame)
    {
        if (frame.Run >= LinesBefore && this.forTruth == 0 && Interlocked.Exchange(ref this.forTruth, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static code => Try(code.GenerateForTruth), this, preferLocal: false);
        }
    }

    /// <summary>Has code generated when notes were taken of many lines.</summary>
    public void CountNotes(EvaluationFrame frame)
    {
        if (frame.OwnTrace.Lines >= LinesBefore && this.forNotes == 0 && Interlocked.Exchange(ref this.forNotes, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static code => Try(code.GenerateForNotes), this, preferLocal: false);
        }
    }

    /// <summary>Generates code for each criterion as a whole, and for whether a policy governs.</summary>
    public void GenerateForTruth()
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            this.generator.Generate(parts.Generated);
            this.IsForTruth = true;
        }
    }

    /// <summary>Generates code also for the parts of conditions.</summary>
    public void GenerateForNotes()
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            this.generator.GenerateParts(parts.Generated);
            this.IsForNotes = true;
        }
    }

    /// <summary>On a thread of the pool nothing may be thrown.</summary>
    private static void Try(Action generate)
    {
        try
        {
            generate();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Without code, such as in an app that was trimmed too much, conditions run as they did.
        }
    }
}
