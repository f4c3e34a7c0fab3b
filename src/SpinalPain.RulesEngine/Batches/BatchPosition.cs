namespace SpinalPain.RulesEngine.Batches;

/// <summary>A place between two lines of an input.</summary>
/// <param name="Offset">How many bytes stand before it.</param>
/// <param name="Line">How many lines stand before it, empty ones too.</param>
public readonly record struct BatchPosition(long Offset, long Line);
