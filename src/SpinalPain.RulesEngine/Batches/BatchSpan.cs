namespace SpinalPain.RulesEngine.Batches;

/// <summary>Where a line stands in the whole input.</summary>
/// <param name="Line">Its number, from 1; empty lines are counted.</param>
/// <param name="Offset">How many bytes stand before it.</param>
/// <param name="Length">Its length in bytes, without its line break.</param>
public readonly record struct BatchSpan(long Line, long Offset, long Length);
