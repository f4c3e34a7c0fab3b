namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>The input cannot be read on. It is told apart from an output that cannot be written, which is an <see cref="IOException"/> too.</summary>
/// <param name="message">A sentence for people.</param>
/// <param name="inner">What happened.</param>
internal sealed class InputFailedException(string message, Exception inner) : Exception(message, inner);
